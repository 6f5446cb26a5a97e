import { formatCount } from '#lib/core/format/format-count'
import { goalName } from '#lib/core/format/goal-name'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import type { Direction } from './goal-role.ts'
import type { TrafficShares } from './read-traffic-shares.ts'

/** How much was counted, and what it can be held against. */
export type Volume = {
  /** The variants that take somebody in, the control first. */
  readonly arms: readonly { readonly visitors: number; readonly conversions: number }[]
  readonly goal: string
  readonly direction: Direction
  readonly days: number
  readonly traffic: Pick<TrafficShares, 'visitors' | 'reached'>
  readonly planned: Pick<DecisionSettings, 'minimumConversions' | 'maximumDays'>
}

type VolumeCheck = {
  readonly code: 'too-few-events' | 'too-few-conversions'
  readonly level: 'ok' | 'warning'
  readonly value: number
  readonly text: string
}

/** Fewer of the site's visitors than this are not what somebody plans. */
const LEAST_SHARE = 0.01
/** Of fewer visitors to the site a share says nothing. */
const FEWEST_ON_SITE = 1_000
/** Where so many conversions are expected, none comes by chance in one experiment of a thousand. */
const SURELY_SOME = 7

/** Whether enough is counted: against the site's own traffic, and against what the decision rule asks for. */
export function checkVolume(volume: Volume): readonly VolumeCheck[] {
  const visitors = volume.arms.reduce((sum, arm) => sum + arm.visitors, 0)
  const conversions = volume.arms.reduce((sum, arm) => sum + arm.conversions, 0)
  const fewVisitors = volume.days < 1 ? null : faultOfVisitors(visitors, volume)
  const fewConversions =
    volume.days < 1 || visitors === 0 ? null : faultOfConversions(visitors, conversions, volume)
  return [
    toCheck('too-few-events', fewVisitors, visitors, `${formatCount(visitors)} visitors were counted.`),
    toCheck(
      'too-few-conversions',
      fewConversions,
      conversions,
      `${formatCount(conversions)} visitors reached the goal.`,
    ),
  ]
}

function faultOfVisitors(visitors: number, { traffic: { visitors: onSite = 0 } }: Volume): string | null {
  if (visitors === 0) return 'No visitor has been counted: is the slot on a page that people see?'
  if (onSite < FEWEST_ON_SITE || visitors >= LEAST_SHARE * onSite) return null
  return `Only ${formatCount(visitors)} visitors were counted, of ${formatCount(onSite)} who came to the site: look at whom the audience takes in, and whether the slot is on a page that people see.`
}

function faultOfConversions(
  visitors: number,
  conversions: number,
  { arms, goal, direction, days, traffic, planned }: Volume,
): string | null {
  const { visitors: onSite = 0, reached } = traffic
  const expected = onSite > 0 ? ((reached ?? 0) * visitors) / onSite : 0
  if (conversions === 0 && expected >= SURELY_SOME)
    return `Nobody in the test reached ${goalName(goal)}, which happened ${formatCount(reached ?? 0)} times on the site: can these visitors reach it?`
  const { minimumConversions, maximumDays } = planned
  // As the verdict asks for: of a goal to lower a good variant has next to none.
  const asked = direction === 'lower' ? arms.slice(0, 1) : arms
  const who = direction === 'lower' ? 'the control' : 'a variant'
  const fewest = Math.min(...asked.map((arm) => arm.conversions))
  // Two standard deviations more than were seen: a slow day is no fault.
  const pace = (fewest + 2 * Math.sqrt(fewest + 1)) / days
  if (pace * Math.max(days, maximumDays) >= minimumConversions) return null
  const end = Math.floor((fewest / days) * Math.max(days, maximumDays))
  return `At this pace ${who} has ${formatCount(end)} conversions after ${Math.max(Math.ceil(days), maximumDays)} days, and ${minimumConversions} are needed: take in more visitors, or choose a goal that is reached more often.`
}

function toCheck(code: VolumeCheck['code'], fault: string | null, value: number, text: string): VolumeCheck {
  return { code, level: fault === null ? 'ok' : 'warning', value, text: fault ?? text }
}
