/** A page's query as Next gives it. */
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** One value of the query; empty when it is missing, the last when it is given twice. */
export function readParam(params: Params, name: string): string {
  const value = params[name]
  return (typeof value === 'string' ? value : value?.at(-1)) ?? ''
}

/** One of a few values, else the usual one. */
export function readChoice<T extends string>(
  params: Params,
  name: string,
  choices: readonly T[],
  usual: T,
): T {
  const value = readParam(params, name)
  return choices.find((choice) => choice === value) ?? usual
}
