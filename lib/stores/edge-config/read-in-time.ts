import { type DocumentName, type Documents, readDocuments } from './client.ts'

/** The SDK itself waits five seconds for a store that hangs: longer than anybody looks at an empty page. */
const PATIENCE_MS = 2_000

/** Documents by name, for pages that somebody waits for. @throws when Edge Config does not answer within two seconds */
export async function readInTime(names: readonly DocumentName[]): Promise<Documents> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`Edge Config did not answer within ${PATIENCE_MS} ms`)
    timer = setTimeout(() => reject(error), PATIENCE_MS)
  })
  try {
    return await Promise.race([readDocuments(names), late])
  } finally {
    clearTimeout(timer)
  }
}
