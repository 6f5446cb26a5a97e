/** Dashes tell lines apart where colours do not; the control's is solid. */
const DASHES = [undefined, '6 2', '2 2', '8 2 2 2', '1 3'] as const

/** The dash of the variant at a place, as in `stroke-dasharray`. */
export function variantDash(index: number): string | undefined {
  return DASHES[index % DASHES.length]
}
