import { isRecord } from '../json/is-record.ts'
import { Experiment } from './definition.ts'
import type { DraftDefinition } from './draft.ts'
import type { Raw } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { foreignFields } from './foreign-fields.ts'

type Decided = Pick<Experiment, 'id' | 'status' | 'seed' | 'revision'>

/**
 * An experiment as it is written to Edge Config, which is small: without what the parser fills in. `earlier` is what
 * stood there; fields that are not ours stay, and, if it goes on under its seed, its hash and epoch.
 */
export function toCompactExperiment(
  { id, status, seed, revision }: Decided,
  definition: DraftDefinition,
  earlier: Raw,
  goesOn: boolean,
): Raw {
  const { slot, unit, coverage, variants = [], audience, group, requires, forced, schedule } = definition
  const kept = goesOn ? earlier : {}
  const hash = definition.hash ?? (kept.hash === 1 || kept.hash === 2 ? kept.hash : undefined)
  const epoch = Number.isInteger(kept.epoch) && kept.epoch !== 1 ? kept.epoch : undefined
  return withoutUndefined({
    id,
    status,
    slot,
    seed,
    hash,
    revision,
    epoch,
    unit: unit === 'user' ? unit : undefined,
    coverage: coverage === 1 ? undefined : coverage,
    variants: variants.map((variant) => ({ ...rawVariant(earlier, variant.key), ...variant })),
    audience: unlessEmpty(audience),
    group,
    requires,
    forced: unlessEmpty(forced),
    schedule: unlessEmpty(schedule),
    ...foreignFields(earlier, Experiment),
  })
}

function rawVariant(experiment: Raw, key: string): object {
  const variants = pieceOf(experiment, 'variants').value
  const found: unknown =
    Array.isArray(variants) && variants.find((variant) => pieceOf(variant, 'key').value === key)
  return isRecord(found) ? found : {}
}

function unlessEmpty<T extends object>(value: T | undefined): T | undefined {
  return value && Object.keys(value).length > 0 ? value : undefined
}

function withoutUndefined(record: Raw): Raw {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
