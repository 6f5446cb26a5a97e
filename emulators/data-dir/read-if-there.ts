import { readFile } from 'node:fs/promises'

/**
 * A file's text, or null when there is none.
 *
 * @throws the system's error when it is there but cannot be read, so that nobody mistakes that for empty.
 */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
