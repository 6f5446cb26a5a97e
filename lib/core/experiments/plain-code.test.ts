import { expect, test } from 'vitest'
import { compiledWith, experimentWith, factsWith } from './builders.ts'
import { codeFor } from './code.ts'
import { plainCode } from './plain-code.ts'

const us = { key: 'us', revision: 1 }
const slots = {
  'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] },
}
const compiled = compiledWith([experimentWith()], { slots })

test('a page without experiments shows the rule for everybody, also where an experiment includes all', () => {
  expect(plainCode(compiled, ['home.hero', 'home.offer'], us)).toBe('us_1~home.hero_7_1~home.offer_0_0')
  expect(plainCode(compiled, [], us)).toBe('us_1')
})

test('of a known visitor it shows their rules, as the code of one who is in no experiment does', () => {
  const facts = factsWith({ country: 'DE' })
  expect(plainCode(compiled, ['home.hero'], us, facts)).toBe('us_1~home.hero_7_0')
  expect(plainCode(compiled, ['home.hero'], us, facts)).toBe(codeFor(compiled, ['home.hero'], us, [], facts))
})
