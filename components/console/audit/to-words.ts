/** A name of ours as people read it: `invitation-accepted` is "Invitation accepted". */
export function toWords(name: string): string {
  const text = name.replaceAll(/[-_./]+/g, ' ').trim()
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
