import * as v from 'valibot'
import { bucket } from '#lib/core/experiments/hash'
import { adjustPValues } from '#lib/core/statistics/adjust-p-values'
import { banditWeights } from '#lib/core/statistics/bandit-weights'
import { compare } from '#lib/core/statistics/compare'
import { power } from '#lib/core/statistics/power'
import { sampleRatio } from '#lib/core/statistics/sample-ratio'
import { Case } from './case.ts'

/** The result of one line: never a throw, and never a number that JSON cannot hold. */
export function answerLine(line: string): object {
  const input = parseJson(line)
  if (input === undefined) return { error: 'not JSON' }
  const parsed = v.safeParse(Case, input)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { error: [v.getDotPath(issue), issue.message].filter(Boolean).join(': ') }
  }
  const answer = answerCase(parsed.output)
  return isWritable(answer) ? answer : { error: 'the numbers are too large or too small to be computed with' }
}

function answerCase(question: Case): object {
  switch (question.kind) {
    case 'compare':
      return compare(question)
    case 'srm':
      return sampleRatio(question.observed, question.expected)
    case 'adjust':
      return adjustPValues(question.method, question.pValues)
    case 'power':
      return power(question)
    case 'bandit':
      return banditWeights(question.arms, question)
    case 'hash':
      return { bucket: bucket(question.seed, question.value, question.version) }
  }
}

function isWritable(answer: object): boolean {
  return Object.values(answer)
    .flat()
    .every((value) => typeof value !== 'number' || Number.isFinite(value))
}

/** JSON has no undefined, so that stands for a text which is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
