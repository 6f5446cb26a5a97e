import { type Sent, sendBeacon } from './beacon.ts'
import { measureLoad } from './measure-load.ts'
import { openPage, type Page } from './read-page.ts'
import type { Step } from './take-steps.ts'
import type { Visitor } from './visitor.ts'

/** Half of a slot comes into view for a second, by slot; most see the top of a page. */
export const SCROLLS_TO: Readonly<Record<string, number>> = { 'home.hero': 0.95 }
const SCROLLS = 0.75
/** How long after the load a slot has been seen, an action is clicked, and the page is left. */
const SEEN_MS = 1_500
const CLICKS_AFTER_MS = 4_000
const LEFT_AFTER_MS = 5_000

type View = {
  /** How long ago the page was loaded. */
  readonly ageMs: number
  /** Told by the first view of a visit. */
  readonly origin?: Visitor['profile']['origin']
  /** The slot whose call to action a visitor who has seen these variants clicks, if they see it. */
  readonly clicks?: (seen: ReadonlyMap<string, string>) => string | null
  /** The steps towards an order that a visitor who has seen these variants takes from here. */
  readonly steps?: (seen: ReadonlyMap<string, string>) => readonly Step[]
}

/** Opens a page and reports what is seen of it, how fast it was and what is clicked, as the tracker does. */
export async function view(visitor: Visitor, path: string, view: View): Promise<Page> {
  const page = await openPage(visitor.browser, path)
  const seen = page.slots.filter(
    ({ slot, exposure }) => exposure === 'page' || visitor.random() < (SCROLLS_TO[slot] ?? SCROLLS),
  )
  const shown = seen.filter((slot) => slot.shown !== null)
  const known = new Map([...visitor.diary.seen, ...shown.flatMap(toSeen)])
  const wanted = view.clicks?.(known) ?? null
  const steps = view.steps?.(known) ?? []
  const clicked = seen.some(({ slot }) => slot === wanted) ? `click:${wanted}` : null
  const at = (afterMs: number) => ({ ageMs: Math.max(0, view.ageMs - afterMs) })
  const dropped = await send(visitor, page, [
    { type: 'pageview', ...view.origin, ...at(0) },
    ...shown.map(({ slot }) => ({ type: 'exposure', name: slot, ...at(SEEN_MS) })),
    ...(clicked === null ? [] : [{ type: 'conversion', name: clicked, ...at(CLICKS_AFTER_MS) }]),
    ...steps.map((step) => ({ type: 'conversion', ...step, ...at(CLICKS_AFTER_MS) })),
    ...measureLoad(visitor.random, visitor.profile).map((vital) => ({
      type: 'vital',
      vital,
      ...at(LEFT_AFTER_MS),
    })),
  ])
  visitor.done.views += 1
  if (!visitor.browser.hasCookie('sl_visitor') || dropped.has('no-visitor')) visitor.done.unidentified += 1
  else {
    for (const { shown: own } of shown)
      if (own !== null && !dropped.has('not-assigned')) visitor.diary.see(own.experiment, own.variant)
    if (clicked !== null && !dropped.has('unknown-goal')) visitor.diary.reach(clicked)
    // Where goals are declared and these are not among them, they are not counted.
    if (!dropped.has('unknown-goal')) for (const { name } of steps) visitor.diary.reach(name)
  }
  return page
}

function toSeen({ shown }: Page['slots'][number]): readonly [experiment: string, variant: string][] {
  return shown === null ? [] : [[shown.experiment, shown.variant]]
}

async function send(
  visitor: Visitor,
  { path, code }: Page,
  events: readonly Sent[],
): Promise<ReadonlySet<string>> {
  const load = Math.floor(visitor.random() * 2 ** 52).toString(36)
  const whole = events.map((event, index) => ({
    id: `${load}-${index + 1}`,
    path,
    ...(code && { code }),
    ...event,
  }))
  visitor.done.events += whole.length
  return await sendBeacon(visitor.browser, whole)
}
