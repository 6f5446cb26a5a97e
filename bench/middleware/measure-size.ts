import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Manifest = { readonly middleware: Readonly<Record<string, { readonly files: readonly string[] }>> }

/** Bytes of a build's middleware, all of its files together, gzip. */
export async function measureSize(buildDir: string): Promise<number> {
  const manifest = JSON.parse(
    await readFile(join(buildDir, 'server/middleware-manifest.json'), 'utf8'),
  ) as Manifest
  const files = manifest.middleware['/']?.files
  if (files === undefined) throw new Error(`${buildDir} has no middleware`)
  const contents = await Promise.all(files.map((file) => readFile(join(buildDir, file))))
  return gzipSync(Buffer.concat(contents)).length
}
