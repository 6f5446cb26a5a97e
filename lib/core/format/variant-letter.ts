/** The letter of the variant at a place; the control is A. */
export function variantLetter(index: number): string {
  return String.fromCharCode(65 + index)
}
