/** A true effect: those who see the variant click and buy `1 + lift` times as often as the others. */
export type Lift = { readonly experiment: string; readonly variant: string; readonly lift: number }

/** The chance of a visitor who has seen these variants, from that of everybody. */
export function liftChance(rate: number, seen: ReadonlyMap<string, string>, lifts: readonly Lift[]): number {
  const own = lifts.filter(({ experiment, variant }) => seen.get(experiment) === variant)
  return own.reduce((chance, { lift }) => chance * (1 + lift), rate)
}
