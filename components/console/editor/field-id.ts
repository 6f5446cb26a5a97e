/** The id of the control that edits a place of the definition. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll(/[^A-Za-z0-9]+/g, '-')}`
}
