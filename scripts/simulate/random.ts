/**
 * A source of numbers in [0, 1) that repeats for the same seed: sfc32 (PractRand, public domain). Billions are drawn
 * here, more than the generator of `npm run traffic` has.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let step = 0; step < 20; step++) next()
  return next
}
