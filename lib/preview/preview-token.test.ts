import { beforeAll, expect, test } from 'vitest'
import { seal } from '#lib/auth/seal'
import { formatPreview } from '#lib/core/preview/format-preview'
import { EMPTY_PREVIEW, type Preview } from '#lib/core/preview/preview'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { readPreviewCookie, sealPreview, verifyPreview } from './preview-token.ts'

beforeAll(() => stubEnvironment())

const NOW = 1_000_000_000
const share: Preview = {
  ...EMPTY_PREVIEW,
  mode: 'share',
  expiresAtSeconds: NOW / 1_000 + 60,
  choices: new Map([['hero-copy', 'bold']]),
}

test('a token of ours shows what it was made for, the first time and from memory', async () => {
  const token = (await sealPreview(share)) ?? ''
  expect(await verifyPreview(token, NOW)).toEqual(share)
  expect(verifyPreview(token, NOW)).toEqual(share)
})

test('a token ends at its time, also one that is remembered', async () => {
  const token = (await sealPreview(share)) ?? ''
  expect(await verifyPreview(token, NOW + 59_999)).not.toBeNull()
  expect(await verifyPreview(token, NOW + 60_000)).toBeNull()
  const late = (await sealPreview({ ...share, expiresAtSeconds: 1 })) ?? ''
  expect(await verifyPreview(late, NOW)).toBeNull()
})

test('a token that was changed, cut, made up or sealed for another purpose counts for nothing', async () => {
  const token = (await sealPreview(share)) ?? ''
  const text = formatPreview(share)
  for (const forged of [
    token.replace('bold', 'loud'),
    token.slice(0, -1),
    `${token}A`,
    text,
    `${text}.`,
    '',
    '.',
    `${text}.${await seal('visitor', text)}`,
    `${text}.${await seal('internal', text)}`,
  ])
    expect(await verifyPreview(forged, NOW), forged).toBeNull()
})

test('what no address or cookie should hold is neither made nor read', async () => {
  const many = new Map(Array.from({ length: 60 }, (_, index) => [`experiment-number-${index}`, 'treatment']))
  expect(await sealPreview({ ...share, choices: many })).toBeNull()
  const text = formatPreview({ ...share, choices: many })
  expect(await verifyPreview(`${text}.${await seal('preview', text)}`, NOW)).toBeNull()
})

test('a session is in a preview by a share link alone, and not by a cookie given twice', async () => {
  const token = await sealPreview(share)
  const frame = await sealPreview({ ...share, mode: 'frame' })
  expect(await readPreviewCookie(`a=1; sl_preview=${token}`, NOW)).toEqual(share)
  expect(await readPreviewCookie(`sl_preview=${frame}`, NOW)).toBeNull()
  expect(await readPreviewCookie(`sl_preview=${token}; sl_preview=${token}`, NOW)).toBeNull()
  expect(await readPreviewCookie(null, NOW)).toBeNull()
})
