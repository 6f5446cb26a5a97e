import { toDateText, toDay } from '#lib/core/events/event-time'
import type { Refused } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'

type Range = { readonly from: string; readonly to: string }

/** A range of UTC dates; what is not given ends today, or has its usual length. Refused when it is empty or too long. */
export function readDayRange(
  request: Request,
  { from, to }: { readonly from?: string; readonly to?: string },
  { now, usual, most }: { readonly now: number; readonly usual: number; readonly most: number },
): ({ readonly ok: true } & Range) | Refused {
  const last = to === undefined ? toDay(now) : toDay(Date.parse(to))
  const first = from === undefined ? last - usual + 1 : toDay(Date.parse(from))
  const days = last - first + 1
  if (days >= 1 && days <= most) return { ok: true, from: toDateText(first), to: toDateText(last) }
  const title =
    days < 1 ? 'The range ends before it begins' : `The range has ${days} days; the most is ${most}`
  return {
    ok: false,
    response: refuse(request, 400, { title, errors: [{ pointer: '/from', detail: title }] }),
  }
}
