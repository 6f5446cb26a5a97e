import { expect, test } from 'vitest'
import { findRoom } from './find-room.ts'

test.each([
  [[], [0, 1]],
  [[[0, 0.5]], [0.5, 1]],
  [
    [
      [0.6, 1],
      [0, 0.2],
    ],
    [0.2, 0.6],
  ],
  [
    [
      [0, 0.7],
      [0.5, 1],
    ],
    null,
  ],
] as const)('beside %j the widest free part is %j', (taken, room) => {
  expect(findRoom(taken)).toEqual(room)
})
