import { expect, test } from 'vitest'
import { mayIdentify } from './may-identify.ts'

test.each([
  ['no rule, no answer', { rule: 'none', consent: null, gpc: null }, true],
  ['no rule, but a no', { rule: 'none', consent: 'denied', gpc: null }, false],
  ['asked for, not answered', { rule: 'required', consent: null, gpc: null }, false],
  ['asked for and given', { rule: 'required', consent: 'granted', gpc: null }, true],
  ['asked for and refused', { rule: 'required', consent: 'denied', gpc: null }, false],
  ['an answer that is none', { rule: 'none', consent: 'maybe', gpc: null }, false],
  ['GPC wins over a yes', { rule: 'none', consent: 'granted', gpc: '1' }, false],
] as const)('%s', (_, will, expected) => {
  expect(mayIdentify(will)).toBe(expected)
})
