import type { Flag } from '#lib/core/experiments/definition'

/** A list with a flag in its place, or last; null takes it out. */
export function withFlag(flags: readonly Flag[], key: string, next: Flag | null): readonly Flag[] {
  if (next === null) return flags.filter((flag) => flag.key !== key)
  return flags.some((flag) => flag.key === key)
    ? flags.map((flag) => (flag.key === key ? next : flag))
    : [...flags, next]
}
