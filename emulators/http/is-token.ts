import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whether `given` is the expected token, in a time that does not depend on where they differ. */
export function isToken(given: string | null, expected: string): boolean {
  if (given === null) return false
  const givenBytes = Buffer.from(given)
  const expectedBytes = Buffer.from(expected)
  return givenBytes.length === expectedBytes.length && timingSafeEqual(givenBytes, expectedBytes)
}

/** The token of `Authorization: Bearer …`. */
export function readBearer(request: Pick<IncomingMessage, 'headers'>): string | null {
  const header = request.headers.authorization
  return header && /^bearer /i.test(header) ? header.slice('bearer '.length).trim() : null
}
