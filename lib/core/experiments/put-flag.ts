import { Flag } from './definition.ts'
import { type OpenDocuments, type Raw, type Refusal, type Replacement, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { foreignFields } from './foreign-fields.ts'
import { placesIn } from './list-pieces.ts'

/** A flag in its place, or last; null takes it out, and every other of its key, which would come to life. */
export function putFlag(
  { raw }: OpenDocuments,
  key: string,
  value: Omit<Flag, 'key'> | null,
): Replacement | Refusal {
  const list: unknown = pieceOf(raw, 'flags').value ?? []
  if (!Array.isArray(list)) return refuse('invalid', '', 'The live flags are not a list: mend them first')
  const others = list.filter((flag) => pieceOf(flag, 'key').value !== key)
  if (value === null && others.length === list.length)
    return refuse('not-found', '', `There is no flag ${key}`)
  if (value === null) return { ok: true, members: { flags: others } }
  const broken = list.findIndex((flag) => pieceOf(flag, 'key').value === key)
  const found = placesIn(list, 'flags').get(key) ?? broken
  const place = found < 0 ? list.length : found
  const flag = { ...toCompactFlag(key, value), ...foreignFields(list[place], Flag) }
  const flags = found < 0 ? [...list, flag] : list.with(place, flag)
  return { ok: true, members: { flags }, place: `/flags/${place}` }
}

function toCompactFlag(key: string, { enabled, coverage, seed, audience }: Omit<Flag, 'key'>): Raw {
  return {
    key,
    enabled,
    ...(coverage !== 1 && { coverage }),
    ...(seed !== undefined && { seed }),
    ...(audience && Object.keys(audience).length > 0 && { audience }),
  }
}
