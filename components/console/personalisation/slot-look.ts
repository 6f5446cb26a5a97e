/** As whom a rule is looked at. Empty is as whoever looks. */
export type SlotLook = {
  /** Of the rule; empty for what is live. */
  readonly rule: string
  readonly market: string
  readonly country: string
  readonly language: string
  readonly device: string
}
