/** The first seed `<id>-<n>` under which nobody was bucketed yet. */
export function suggestSeed(id: string, used: readonly string[]): string {
  for (let number = 1; ; number++) if (!used.includes(`${id}-${number}`)) return `${id}-${number}`
}
