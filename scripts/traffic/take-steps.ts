import type { EventName } from '#content/event-names'

/** Something done on the way to an order, and the page on which. */
export type Step = { readonly name: EventName; readonly path: string }

/** Of those who look at a product and do not buy; who begins has added before. */
const ADDS = 0.08
const BEGINS = 0.03

/** What follows from looking at a product: whoever buys (`hesitates` 0) takes every step, of the others some turn back. */
export function takeSteps(path: string, hesitates: number): readonly Step[] {
  return [
    ...(hesitates < ADDS ? [{ name: 'add-to-cart', path } as const] : []),
    ...(hesitates < BEGINS ? [{ name: 'begin-checkout', path: '/cart' } as const] : []),
  ]
}
