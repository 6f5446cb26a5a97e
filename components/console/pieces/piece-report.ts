type Message = { readonly message: string }
type Bias = Message & { readonly code: string; readonly experiment: string }

/** What a change to the live document does, as its answer or its refusal tells. */
export type PieceReport = {
  readonly sentence: string
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** What would colour the results of running experiments, and has to be confirmed by its code. */
  readonly biases: readonly Bias[]
  /** Places that somebody edited in Edge Config since the last publish. */
  readonly outside: readonly string[]
}

type Told = {
  readonly sentence?: unknown
  /** An answer has warnings, a refusal has findings of both severities. */
  readonly warnings?: readonly Finding[]
  readonly findings?: readonly Finding[]
  readonly biases?: readonly Bias[]
  readonly outsideChanges?: readonly { readonly subject: string }[]
}
type Finding = Message & { readonly severity: 'error' | 'warning' }

/** The report in an answer of ours; null for a refusal that has none. */
export function toReport(body: Told): PieceReport | null {
  const { sentence, warnings = [], findings = [], biases = [], outsideChanges = [] } = body
  if (typeof sentence !== 'string') return null
  const found = [...warnings, ...findings]
  const messages = (severity: Finding['severity']) => [
    ...new Set(found.filter((finding) => finding.severity === severity).map(({ message }) => message)),
  ]
  return {
    sentence,
    errors: messages('error'),
    warnings: messages('warning'),
    biases,
    outside: [...new Set(outsideChanges.map(({ subject }) => subject))],
  }
}
