import { expect, test } from 'vitest'
import { toSiteDay } from './read-site-days.ts'

test('a day is its own hash without what was late, and the late part of the next', () => {
  const own = {
    'timing:edge-compute:path:/a:b': ',9:2,',
    'element:LCP:/ a:hover > b': ',90:1,',
    '~': 1,
    '~names': 'path=2',
    views: 10,
    'views:identified': 10,
    'path:/a:b': 7,
    '<views': 99,
    'vital:LCP:path:/': ',70:2,',
  }
  const next = {
    views: 50,
    '<views': 2,
    '<path:/a:b': 1,
    '<path:/late': 1,
    '<vital:LCP:path:/': ',70:1,71:4,',
  }
  expect(toSiteDay('2026-11-21', own, next)).toEqual({
    date: '2026-11-21',
    totals: new Map([['views', 12]]),
    names: new Map([
      ['views', new Map([['identified', 10]])],
      [
        'path',
        new Map([
          ['/a:b', 8],
          ['/late', 1],
        ]),
      ],
    ]),
    timings: new Map([['edge-compute', new Map([['path:/a:b', new Map([[9, 2]])]])]]),
    elements: new Map([['LCP', new Map([['/ a:hover > b', new Map([[90, 1]])]])]]),
    vitals: new Map([
      [
        'LCP',
        new Map([
          [
            'path:/',
            new Map([
              [70, 3],
              [71, 4],
            ]),
          ],
        ]),
      ],
    ]),
  })
})
