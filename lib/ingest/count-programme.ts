import { slotsOn } from '#content/slot-places'
import type { VisitorId } from '#lib/auth/visitor-cookie'
import { PROGRAMME, programmeSide } from '#lib/core/experiments/programme'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import type { Sender } from './identify-sender.ts'
import { ownFacts, type PageSeen } from './own-facts.ts'
import type { RecordedEvent } from './recorded-event.ts'

/**
 * The events, and behind the first view of a page on which it makes a difference to be held out, that the visitor has met
 * the programme: held out of it or not. Middleware shows the held-out a page without experiments, whose tracker has nothing
 * to report, so both sides are counted by the view.
 */
export function countProgramme(
  recorded: readonly RecordedEvent[],
  headers: Headers,
  visitor: VisitorId,
  sender: Omit<Sender, 'visitor'>,
  { snapshot, now }: Omit<PageSeen, 'path'>,
): readonly RecordedEvent[] {
  if (snapshot.experiments.holdout === null) return recorded
  for (const [index, event] of recorded.entries()) {
    if (event.kind !== 'view') continue
    const { path, id, atSeconds, isYesterday } = event
    const facts = ownFacts(headers, visitor, sender, { path, snapshot, now })
    const { pagePath } = splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE)
    const variant = programmeSide(snapshot.experiments, facts, slotsOn(pagePath), { now, user: sender.user })
    if (variant === null) continue
    const met = { kind: 'exposure', id: `${id}/${PROGRAMME}`, atSeconds, isYesterday, names: [] } as const
    return recorded.toSpliced(index + 1, 0, { ...met, experiment: PROGRAMME, variant })
  }
  return recorded
}
