/** A period as the address of a page says it. */
export function periodText({
  key,
  from,
  to,
}: {
  readonly key: string
  readonly from: string
  readonly to: string
}): Readonly<Record<string, string>> {
  return key === 'custom' ? { period: key, from, to } : { period: key }
}
