import { isRecord } from './is-record.ts'
import { ownMember } from './own-member.ts'

/** The steps of an RFC 6901 JSON pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What a pointer leads to, undefined where there is nothing. */
export function readPointer(value: unknown, pointer: string): unknown {
  let found = value
  for (const step of stepsOf(pointer)) found = ownMember(found, step)
  return found
}

/** A copy in which a pointer leads to another value; undefined takes the member out. What lacks on the way is made, as objects. */
export function writePointer(value: unknown, pointer: string, next: unknown): unknown {
  return write(value, stepsOf(pointer), next)
}

function write(value: unknown, [step, ...rest]: readonly string[], next: unknown): unknown {
  if (step === undefined) return next
  const changed = write(ownMember(value, step), rest, next)
  if (Array.isArray(value)) return value.with(Number(step), changed)
  const others = Object.entries(isRecord(value) ? value : {}).filter(([key]) => key !== step)
  return Object.fromEntries(changed === undefined ? others : [...others, [step, changed]])
}
