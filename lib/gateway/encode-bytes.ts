/** What `String.fromCharCode` takes at once without exhausting the stack. */
const PIECE = 8_192

/** Bytes of any length as base64. */
export function encodeBytes(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(binary)
}

/** The inverse. @throws on what is no base64 */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
