import { beforeEach, expect, test, vi } from 'vitest'
import { type Goals, NO_GOALS } from '#lib/core/events/goals'
import { DocumentKeeper } from './document-keeper.ts'
import { acceptGoals } from './goals.ts'

const noWait = () => undefined
const documentWith = (...goals: object[]) => ({ schema: 1, goals })
const signup = { key: 'signup', kind: 'event', windowDays: 3 }
const keysAt = async (keeper: DocumentKeeper<Goals>, now: number) =>
  (await keeper.current(now, noWait)).list.map(({ key }) => key)

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})

/** A keeper whose store answers with what is queued, or fails when that is an error. */
function keeperWith(...answers: unknown[]) {
  const read = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer
  })
  return { read, keeper: new DocumentKeeper('goals', NO_GOALS, acceptGoals, read) }
}

test('the first batch reads the goals, those of the next ten seconds read nothing', async () => {
  const { keeper, read } = keeperWith(documentWith(signup))
  expect(await Promise.all([keysAt(keeper, 0), keysAt(keeper, 1)])).toEqual([['signup'], ['signup']])
  expect(await keysAt(keeper, 9_999)).toEqual(['signup'])
  expect(read).toHaveBeenCalledOnce()
})

test('later copies are fetched behind the answer', async () => {
  const { keeper } = keeperWith(documentWith(signup), documentWith())
  await keeper.current(0, noWait)
  const work: Promise<unknown>[] = []
  expect(keeper.current(20_000, (one) => work.push(one))).toMatchObject({ list: [signup] })
  await Promise.all(work)
  expect(keeper.current(20_001, noWait)).toMatchObject({ list: [] })
})

test('a goal that a slip broke stays as it was, one that was taken out goes', async () => {
  const other = { key: 'other', kind: 'event' }
  const { keeper } = keeperWith(
    documentWith(signup, other),
    documentWith({ ...signup, kind: 'evnt' }),
    { goals: 'gone' },
    new Error('down'),
  )
  await keeper.current(0, noWait)
  for (const now of [20_000, 40_000, 60_000]) {
    await keeper.current(now, noWait)
    await vi.waitFor(async () => expect(await keysAt(keeper, now + 1)).toEqual(['signup']))
  }
})

test('before the store has ever answered nothing is declared', async () => {
  const { keeper } = keeperWith(new Error('down'))
  expect(await keeper.current(0, noWait)).toMatchObject({ isDeclared: false })
})
