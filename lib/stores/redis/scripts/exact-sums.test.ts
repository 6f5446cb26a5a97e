import fc from 'fast-check'
import { expect, test } from 'vitest'
import { servicesForTest } from '../../../../emulators/services-for-test.ts'
import { compactNumbers } from './compact-numbers.ts'
import { exactSums } from './exact-sums.ts'

/** Runs Lua once for a list of cases; the answer is a list of texts. */
async function runLua(source: string, cases: unknown): Promise<readonly string[]> {
  const { redisRest, redisToken } = await servicesForTest()
  const response = await fetch(redisRest, {
    method: 'POST',
    headers: { authorization: `Bearer ${redisToken}` },
    body: JSON.stringify(['EVAL', source, '0', JSON.stringify(cases)]),
  })
  const { result, error } = (await response.json()) as { result?: string[]; error?: string }
  if (result === undefined) throw new Error(error)
  return result
}

test('a sum of products is that of whole numbers, far beyond 2^53, of either sign', async () => {
  const factor = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })
  const start = fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }).map(String)
  const cases = fc.sample(fc.tuple(start, factor, factor), { numRuns: 2_000, seed: 1 })
  const edges = [
    ['0', 0, 0],
    ['999999999999', 1, 1],
    ['1000000000000', -1, 1],
    ['-1000000000000', 1, 1],
    ['-1', 1, 1],
    ['9007199254740993', 1, 2],
    ['5', -5, 1],
  ] as [string, number, number][]
  const all = [...edges, ...cases]
  const found = await runLua(
    `${exactSums}
local answers = {}
for index, case in ipairs(cjson.decode(ARGV[1])) do answers[index] = addProduct(case[1], case[2], case[3]) end
return answers`,
    all,
  )
  expect(found).toEqual(
    all.map(([text, first, second]) => String(BigInt(text) + BigInt(first) * BigInt(second))),
  )
})

test('a number in base64url signs is the same when it is read again', async () => {
  const numbers = [0, 1, 63, 64, 4_095, 2 ** 30 - 1, 218_000_000]
  const found = await runLua(
    `${compactNumbers}
local answers = {}
for index, number in ipairs(cjson.decode(ARGV[1])) do
  answers[index] = pack(number, 5) .. ' ' .. string.format('%.0f', unpackNumber(pack(number, 5)))
end
return answers`,
    numbers,
  )
  expect(found.map((text) => text.split(' ')[1])).toEqual(numbers.map(String))
  expect(found[0]).toBe('AAAAA 0')
})
