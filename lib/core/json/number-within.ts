import * as v from 'valibot'

/** A number between two others, both included. One check: the middleware pays for every action of the library. */
export function numberWithin(least: number, most: number) {
  return v.pipe(
    v.number(),
    v.check((value) => value >= least && value <= most, 'Out of range'),
  )
}
