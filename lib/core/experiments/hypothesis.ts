/** A hypothesis as a sentence with gaps: what is expected of which change, for whom, and by how much. */
export interface Hypothesis {
  readonly because: string
  readonly change: string
  readonly audience: string
  readonly direction: 'raise' | 'lower'
  readonly goal: string
  /** In percent, as it was typed. */
  readonly percent: string
}

export const EMPTY_HYPOTHESIS: Hypothesis = {
  because: '',
  change: '',
  audience: '',
  direction: 'raise',
  goal: '',
  percent: '',
}

const SENTENCE =
  /^Because (.*?), we expect (.*?) for (.*?) to (raise|lower) (.*?) by at least ([\d.]*) ?%\.?$/s

/** `Because …, we expect … for … to raise … by at least 5 %.` */
export function formatHypothesis(parts: Hypothesis): string {
  const { because, change, audience, direction, goal, percent } = parts
  return `Because ${because}, we expect ${change} for ${audience} to ${direction} ${goal} by at least ${percent} %.`
}

/** The inverse of `formatHypothesis`; null for a hypothesis that was written freely. */
export function parseHypothesis(text: string): Hypothesis | null {
  if (text === '') return EMPTY_HYPOTHESIS
  const [, because, change, audience, direction, goal, percent] = SENTENCE.exec(text) ?? []
  if (because === undefined || change === undefined || audience === undefined) return null
  if (goal === undefined || percent === undefined) return null
  return { because, change, audience, direction: direction === 'lower' ? 'lower' : 'raise', goal, percent }
}

/** The relative lift that a hypothesis hopes for; null when it names none. */
export function effectOf(text: string): number | null {
  const percent = Number(parseHypothesis(text)?.percent)
  return percent > 0 ? percent / 100 : null
}
