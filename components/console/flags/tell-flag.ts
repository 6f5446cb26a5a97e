import type { Flag } from '#lib/core/experiments/definition'
import { describeAudience } from '#lib/core/experiments/describe-audience'
import { formatShare } from '#lib/core/format/format-share'

const EVERYBODY = describeAudience(undefined)

/** Who gets a flag, in words: what stands first is who would, were it on. */
export function tellFlag({ enabled, coverage, audience }: Omit<Flag, 'key'>): string {
  const who = describeAudience(audience)
  const reached =
    coverage === 1 ? who : `${formatShare(coverage)} of ${who === EVERYBODY ? 'all visitors' : who}`
  if (!enabled) return `Off for everybody. Turned on, it is for ${reached}.`
  if (coverage === 0) return 'On, but for 0 % of visitors: nobody gets it.'
  return `On for ${reached}.`
}
