import { afterEach, expect, test, vi } from 'vitest'
import { sendSettled } from './send-settled.ts'

const wish = { path: '/api/flags/one', value: { enabled: true }, seen: 3 }
const conflict = () => Response.json({ code: 'conflict', title: 'Version 4 is live by now' }, { status: 412 })
const done = () => Response.json({ version: 5, propagationSeconds: 5, sentence: 'flag one: turned on' })

function answer(...responses: readonly Response[]) {
  const asked = vi.fn<typeof fetch>()
  for (const response of responses) asked.mockResolvedValueOnce(response)
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

test('goes on under the version that is live, when what was looked at is as it was', async () => {
  const asked = answer(conflict(), done())
  const outcome = await sendSettled(wish, async () => ({ version: 4, isAsSeen: true }), 'Changed')
  expect(outcome).toMatchObject({ ok: true, version: 5 })
  expect(new Headers(asked.mock.calls[1]?.[1]?.headers).get('if-match')).toBe('"4"')
})

test('overwrites nothing that changed since it was looked at', async () => {
  const asked = answer(conflict(), done())
  const outcome = await sendSettled(wish, async () => ({ version: 4, isAsSeen: false }), 'Changed')
  expect(outcome).toMatchObject({ ok: false, code: 'overtaken', message: 'Changed' })
  expect(asked).toHaveBeenCalledTimes(1)
})

test('asks nobody twice about anything else that is refused', async () => {
  const asked = answer(Response.json({ code: 'lint', title: 'This cannot go live' }, { status: 422 }))
  const outcome = await sendSettled(wish, async () => ({ version: 4, isAsSeen: true }), 'Changed')
  expect(outcome).toMatchObject({ ok: false, code: 'lint', message: 'This cannot go live.' })
  expect(asked).toHaveBeenCalledTimes(1)
})
