/** What the page knows that a decision is about. */
export type DecisionContext = {
  readonly id: string
  readonly name: string
  readonly slot: string
  /** The live version that the page shows: another one by now is a conflict. */
  readonly version: number
  /** The control first. */
  readonly keys: readonly string[]
  /** How many rules the slot has: with one there is nothing to choose. */
  readonly rules: number
  /** Whether it is for a part of the visitors only. */
  readonly hasAudience: boolean
}
