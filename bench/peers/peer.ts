import type { Experiment, Visitor } from './scenario.ts'

/** One engine that decides the scenario's experiments. */
export type Peer = {
  readonly name: string
  /** How it is used, and what it is spared because it cannot do it. */
  readonly task: string
  /** Makes ready off the clock: the experiments in its own language, compiled as its documentation says. */
  readonly prepare: (experiments: readonly Experiment[]) => Prepared | Promise<Prepared>
}

export type Prepared = {
  /** Off the clock, before every round: the visitors in its own language. */
  readonly receive: (visitors: readonly Visitor[]) => void
  /** On the clock: the variants of all experiments for the visitor with that number. */
  readonly decide: (index: number) => unknown
  /** Off the clock: what a decision says of an experiment; null when the visitor is not in it. */
  readonly variantIn: (decision: unknown, experiment: string) => string | null
}
