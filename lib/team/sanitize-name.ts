const MAX_LENGTH = 80

/** A name as it is shown: one line without control characters, 80 characters at most; null when nothing is left. */
export function sanitizeName(text: string | undefined): string | null {
  const line = (text ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()
  return [...line].slice(0, MAX_LENGTH).join('').trim() || null
}
