let id: string | undefined

/** A name of this tab, so that it knows its own messages when they come back. */
export function tabId(): string {
  id ??= Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return id
}
