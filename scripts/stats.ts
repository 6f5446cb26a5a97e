import { createInterface } from 'node:readline'
import { answerLine } from './stats/answer-case.ts'

/*
 * npm run --silent stats
 *
 * Reads one JSON case a line on standard input and prints one JSON result a line, as they come; {"error": "why"} for
 * what is no case or has no answer. Kinds: compare, srm, adjust, power, bandit, hash. docs/statistics.md has the forms.
 */

// Whoever reads the output may have read enough, as `head` does.
process.stdout.on('error', () => process.exit(0))

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const isFull = !process.stdout.write(`${JSON.stringify(answerLine(line))}\n`)
  if (isFull) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
