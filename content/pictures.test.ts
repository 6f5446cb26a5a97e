import { readdir, readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictures } from './pictures.ts'

/** What the largest picture of a page may weigh. */
const MAX_BYTES = 30_000

test('size and weight of each picture are those of its file, and none is heavier than its page can bear', async () => {
  for (const { src, width, height, bytes } of Object.values(pictures).flatMap(Object.values)) {
    const file = await readFile(`public${src}`)
    const found = await sharp(file).metadata()
    expect({ src, width, height, bytes }).toEqual({
      src,
      width: found.width,
      height: found.height,
      bytes: file.byteLength,
    })
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES)
  }
})

test('pictures of one folder have one size, so that a change of picture moves nothing', () => {
  for (const folder of Object.values(pictures))
    expect(new Set(Object.values(folder).map(({ width, height }) => `${width}×${height}`)).size).toBe(1)
})

test('every picture of the folder can be chosen', async () => {
  expect(
    Object.values(pictures.hero ?? {})
      .map(({ src }) => src.slice('/hero/'.length))
      .toSorted(),
  ).toEqual((await readdir('public/hero')).toSorted())
})
