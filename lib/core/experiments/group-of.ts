import type { Lifecycle } from './lifecycle.ts'

/** By what an experiment needs from people, the most pressing first. */
export const GROUPS = ['needs-you', 'running', 'scheduled', 'draft', 'decided'] as const
export type Group = (typeof GROUPS)[number]

/** What somebody has to look at, the most pressing first. */
export const ATTENTIONS = [
  'broken',
  'harmed',
  'ship',
  'keep-control',
  'no-visitors',
  'review',
  'start-passed',
  'stale',
] as const
export type Attention = (typeof ATTENTIONS)[number]

/** After so many days nobody should still be testing: search engines take a long test for cloaking. */
const STALE_DAYS = 60
const NO_VISITORS_DAYS = 1

export type Standing = {
  readonly state: Lifecycle
  /** Null while nobody can say. */
  readonly verdict: 'ship' | 'keep-control' | 'keep-running' | 'stop-broken' | null
  readonly isHarmed: boolean
  readonly visitors: number | null
  readonly days: number
  /** A draft's planned start lies behind. */
  readonly startHasPassed: boolean
}

/** The first thing that a person has to decide about an experiment; null when it needs nobody. */
export function attentionOf(standing: Standing): Attention | null {
  const { state, verdict, isHarmed, visitors, days, startHasPassed } = standing
  if (state === 'review') return 'review'
  if (state === 'draft' && startHasPassed) return 'start-passed'
  if (state !== 'running') return null
  if (verdict === 'stop-broken') return 'broken'
  if (isHarmed) return 'harmed'
  if (visitors === 0 && days >= NO_VISITORS_DAYS) return 'no-visitors'
  if (verdict === 'ship' || verdict === 'keep-control') return verdict
  return days >= STALE_DAYS ? 'stale' : null
}

/** Where it stands in the list. */
export function groupOf(state: Lifecycle, attention: Attention | null): Group {
  if (attention !== null) return 'needs-you'
  switch (state) {
    case 'running':
    case 'paused':
      return 'running'
    case 'scheduled':
      return 'scheduled'
    case 'draft':
    case 'review':
      return 'draft'
    case 'stopped':
    case 'shipped':
    case 'rolled-back':
      return 'decided'
  }
}
