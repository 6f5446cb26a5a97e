/** A browser says what it fetches for; who says nothing asks for a document. */
export function isDocument(headers: Headers): boolean {
  const destination = headers.get('sec-fetch-dest')
  return destination === null || destination === 'document' || destination === 'iframe'
}
