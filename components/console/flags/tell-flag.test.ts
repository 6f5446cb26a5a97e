import { expect, test } from 'vitest'
import { tellFlag } from './tell-flag.ts'

const audience = { attribute: 'country', in: ['DE'] }

test('a flag that is on says for whom', () => {
  expect(tellFlag({ enabled: true, coverage: 1 })).toBe('On for everybody.')
  expect(tellFlag({ enabled: true, coverage: 0.25 })).toMatch(/^On for 25\s%\sof all visitors\.$/)
  expect(tellFlag({ enabled: true, coverage: 0.25, audience })).toMatch(/^On for 25\s%\sof country DE\.$/)
})

test('a flag that is off is off for everybody, and says whom it waits for', () => {
  expect(tellFlag({ enabled: false, coverage: 1, audience })).toBe(
    'Off for everybody. Turned on, it is for country DE.',
  )
})

test('a flag that is on for nobody does not look like one that works', () => {
  expect(tellFlag({ enabled: true, coverage: 0 })).toMatch(/nobody gets it/)
})
