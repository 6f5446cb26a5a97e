import * as v from 'valibot'
import { RULES } from '#lib/core/experiments/rule-step'

const Range = v.pipe(v.tuple([v.number(), v.number()]), v.readonly())
const KINDS = ['all', 'any', 'none', 'segment', 'condition', 'everybody'] as const
type Trace = { kind: (typeof KINDS)[number]; text: string; holds: boolean; was?: string; parts?: Trace[] }
const AudienceTrace: v.GenericSchema<Trace> = v.object({
  kind: v.picklist(KINDS),
  text: v.string(),
  holds: v.boolean(),
  was: v.exactOptional(v.string()),
  parts: v.exactOptional(v.array(v.lazy((): v.GenericSchema<Trace> => AudienceTrace))),
})

/** Why a visitor gets what they get, as `GET /api/decisions` answers it. */
export const DecisionView = v.object({
  visitor: v.string(),
  /** Version of the live document that decided. */
  version: v.number(),
  market: v.string(),
  language: v.string(),
  path: v.string(),
  /** The prerendered page that the visitor gets. */
  code: v.string(),
  experiments: v.array(
    v.object({
      experiment: v.string(),
      slot: v.string(),
      variant: v.string(),
      included: v.boolean(),
      reason: v.string(),
      sentence: v.string(),
      steps: v.array(
        v.object({
          rule: v.picklist(RULES),
          outcome: v.picklist(['passed', 'decided', 'not-asked']),
          text: v.string(),
          bucket: v.exactOptional(v.number()),
          ranges: v.exactOptional(v.array(v.object({ name: v.string(), range: Range }))),
          audience: v.exactOptional(AudienceTrace),
        }),
      ),
    }),
  ),
  slots: v.array(
    v.object({
      slot: v.string(),
      sentence: v.string(),
      contentKey: v.nullable(v.string()),
      experiment: v.nullable(v.string()),
      variant: v.nullable(v.string()),
      unseen: v.array(v.string()),
      rules: v.array(
        v.object({
          outcome: v.picklist(['matched', 'did-not-match', 'not-asked']),
          text: v.string(),
          audience: v.exactOptional(AudienceTrace),
        }),
      ),
    }),
  ),
})
