import { fnv1a } from './hash.ts'

/** Four hex digits of a seed: sticky cookies and sums carry it, so that a restart begins with neither. */
export function seedTag(seed: string): string {
  return (fnv1a(seed) & 0xffff).toString(16).padStart(4, '0')
}
