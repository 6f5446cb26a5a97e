import { expect, test } from 'vitest'
import { drawInterval } from './draw-interval.ts'
import { drawLine, drawRibbon } from './draw-path.ts'

const USUAL = { value: 0.1, interval: [0.05, 0.15], domain: [-0.2, 0.2], band: 0.05, tone: 'teal' } as const

test('an interval is drawn where it lies, with a cap on either side', () => {
  const drawn = drawInterval(USUAL)
  expect(drawn).toContain('<rect x="37.5%" width="25%"')
  expect(drawn).toContain('<line x1="62.5%" y1="12" x2="87.5%" y2="12" stroke="teal"')
  expect(drawn).toContain('<circle cx="75%"')
  expect(drawn.match(/<line/g)).toHaveLength(4)
})

test('a side that goes on beyond the axis has no cap, and what is not known only the zero line', () => {
  expect(drawInterval({ ...USUAL, interval: [-3, 0.15] }).match(/<line/g)).toHaveLength(3)
  const unknown = drawInterval({ ...USUAL, value: null, interval: null, band: 0 })
  expect(unknown.match(/<\w+/g)).toEqual(['<line'])
})

test('a path goes through its points whatever rounding does, and breaks at a gap', () => {
  const third = (index: number) => [index / 3, 10 - index / 3] as const
  const path = drawLine(Array.from({ length: 31 }, (_, index) => third(index)))
  let [x, y] = [0, 10]
  for (const [, dx, dy] of path.matchAll(/l(-?\d+) ?(-?\d+)/g)) {
    x += Number(dx)
    y += Number(dy)
  }
  expect([x, y]).toEqual([10, 0])
  expect(drawLine([[0, 0], null, [2, 2], [3, 1]])).toMatch(/^M0 0z?M2 2l1-1$/)
})

test('a ribbon goes there above and back below, once for each stretch', () => {
  const edge = (x: number) =>
    [
      [x, 9],
      [x, 1],
    ] as const
  expect(drawRibbon([edge(0), edge(5), null, edge(9)])).toMatch(
    /^M0 \d(?:l-?\d+ ?-?\d+){3}zM9 \d(?:l-?\d+ ?-?\d+)+z$/,
  )
})
