const SPLITTER = 134_217_729 // 2^27 + 1

/**
 * Σ (x − mean x)(y − mean y) from n, Σx, Σy and Σxy. n Σxy − Σx Σy loses all digits when the mean is large against
 * the deviation, so that both products are kept exactly, as pairs of doubles.
 * Source: Dekker, "A floating-point technique for extending the available precision" (1971), Mul12.
 */
export function sumOfDeviations(n: number, sumX: number, sumY: number, sumProducts: number): number {
  const [high, low] = multiplyExactly(n, sumProducts)
  const [highOfSums, lowOfSums] = multiplyExactly(sumX, sumY)
  return (high - highOfSums + (low - lowOfSums)) / n
}

function multiplyExactly(a: number, b: number): readonly [high: number, low: number] {
  const product = a * b
  const [aHigh, aLow] = split(a)
  const [bHigh, bLow] = split(b)
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow]
}

function split(a: number): readonly [high: number, low: number] {
  const scaled = SPLITTER * a
  const high = scaled - (scaled - a)
  return [high, a - high]
}
