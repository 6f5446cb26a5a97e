/** What can be decided on a results page. */
export type Decision =
  | { readonly kind: 'ship'; readonly variant: string }
  | { readonly kind: 'stop' | 'pause' | 'resume' }

/** How the winner's content goes into its slot. */
export type Replace = 'all' | 'default'

/** What a rehearsal or a publish answered. */
export type DecisionAnswer = {
  readonly version: number
  readonly sentence: string
  readonly published: boolean
  readonly biases: readonly {
    readonly code: string
    readonly experiment: string
    readonly message: string
  }[]
  readonly warnings: readonly { readonly message: string }[]
  readonly bytes: { readonly used: number; readonly limit: number }
  readonly propagationSeconds: number
}
