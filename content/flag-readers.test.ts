import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flagReaders } from './flag-readers.ts'

const CALL = /\bflag\(\s*\w+,\s*'([a-z0-9-]+)'/g
/** The console shows such a line as an example. */
const ELSEWHERE = /\.test\.tsx?$|^components\/console\//

test('names every flag that the code asks for, with the file that asks', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const sources = ['middleware.ts', ...files].filter((file) => /\.tsx?$/.test(file) && !ELSEWHERE.test(file))
  const calls = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CALL)].map(([, key = '']) => [key, file] as const),
  )
  const known = Object.entries(flagReaders).map(([key, { file }]) => [key, file] as const)
  expect(calls.toSorted()).toEqual(known.toSorted())
})
