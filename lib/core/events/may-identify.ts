/** What is known of a visitor's will. */
export type Will = {
  /** The market's rule. */
  readonly rule: 'none' | 'required'
  /** The cookie `sl_consent`. */
  readonly consent: string | null
  /** Global Privacy Control, https://w3c.github.io/gpc/: the header `sec-gpc`. */
  readonly gpc: string | null
}

/** Whether events may be tied to a visitor: where the market asks for consent it must be given, and GPC always wins. */
export function mayIdentify({ rule, consent, gpc }: Will): boolean {
  if (gpc === '1') return false
  return consent === null ? rule === 'none' : consent === 'granted'
}
