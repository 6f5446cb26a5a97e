/** A true effect: the chance to buy of those who see the variant is `1 + lift` times the others'. */
export type Lift = { readonly experiment: string; readonly variant: string; readonly lift: number }

/** The chance to buy of a visitor who has seen these variants. */
export function chanceToBuy(rate: number, seen: ReadonlyMap<string, string>, lifts: readonly Lift[]): number {
  const own = lifts.filter(({ experiment, variant }) => seen.get(experiment) === variant)
  return own.reduce((chance, { lift }) => chance * (1 + lift), rate)
}
