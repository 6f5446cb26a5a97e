import { describe, expect, test } from 'vitest'
import { HELD_OUT, isOfHeldOut, takesAllHeldOut, toHeldOut } from './held-out-audience.ts'
import { rulesOfHeldOut, rulesOfOthers } from './held-out-rules.ts'

const german = { attribute: 'country', in: ['DE'] }
const french = { attribute: 'country', in: ['FR'] }

describe('an audience of the held-out', () => {
  test('asks for them, and for all that it asked before', () => {
    expect(toHeldOut()).toEqual(HELD_OUT)
    expect(toHeldOut({ all: [] })).toEqual(HELD_OUT)
    expect(toHeldOut(german)).toEqual({ all: [HELD_OUT, german] })
    expect(toHeldOut({ all: [german, french] })).toEqual({ all: [HELD_OUT, german, french] })
    expect(toHeldOut({ all: [german], segment: 's' })).toEqual({
      all: [HELD_OUT, { all: [german], segment: 's' }],
    })
  })

  test('is made once', () => {
    for (const audience of [{}, german, { all: [german] }, { any: [german] }])
      expect(toHeldOut(toHeldOut(audience))).toEqual(toHeldOut(audience))
  })

  test.each([
    [HELD_OUT, true, true],
    [{ attribute: 'heldOut', equals: true }, true, true],
    [{ attribute: 'heldOut', equals: 'true' }, true, true],
    [{ all: [{ all: [HELD_OUT] }] }, true, true],
    [{ all: [HELD_OUT, german] }, true, false],
    [{ ...HELD_OUT, segment: 's' }, true, false],
    [{ ...HELD_OUT, notIn: [true] }, true, false],
    [{}, false, true],
    [{ all: [] }, false, true],
    [german, false, false],
    [{ attribute: 'heldOut', in: [true, false] }, false, false],
    [{ attribute: 'heldOut', in: [] }, false, false],
    [{ attribute: 'heldOut', equals: false }, false, false],
    [{ attribute: 'heldOut', notIn: [false] }, false, false],
    [{ any: [HELD_OUT, german] }, false, false],
    [{ none: [HELD_OUT] }, false, false],
  ])('%j is of them alone: %j, and takes all of them: %j', (audience, isTheirs, isAll) => {
    expect([isOfHeldOut(audience), takesAllHeldOut(audience)]).toEqual([isTheirs, isAll])
  })
})

describe('the rules of a slot', () => {
  const rules = [
    { rule: { audience: french, note: 'mine' }, content: 'French' },
    { rule: { audience: HELD_OUT }, content: 'Old' },
    { rule: { audience: german }, content: 'German' },
    { rule: {}, content: 'New' },
  ]

  test('for the held-out end where all of them are taken in, and keep what is not ours', () => {
    expect(rulesOfHeldOut(rules)).toEqual([
      { rule: { audience: { all: [HELD_OUT, french] }, note: 'mine' }, content: 'French' },
      { rule: { audience: HELD_OUT }, content: 'Old' },
    ])
  })

  test('for others are those that others can get to', () => {
    expect(rulesOfOthers(rules).map(({ content }) => content)).toEqual(['French', 'German', 'New'])
  })
})
