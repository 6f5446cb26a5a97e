import type { DraftDefinition } from '#lib/core/experiments/draft'
import { HALVES } from '#lib/core/experiments/new-definition'
import { splitEvenly, toTenths, WHOLE } from '#lib/core/ratios/rebalance'

type Variants = NonNullable<DraftDefinition['variants']>

/** A definition with one more variant, all of them evenly split. */
export function addVariant(definition: DraftDefinition): DraftDefinition {
  const { variants = HALVES } = definition
  const keys = variants.map(({ key }) => key)
  return { ...definition, variants: split([...keys, freshKey(keys)]) }
}

/** A definition without a variant and what it was to show; the rest evenly split. The control always stays. */
export function removeVariant(definition: DraftDefinition, key: string): DraftDefinition {
  const { variants = HALVES, content, forced } = definition
  const kept = variants.filter((variant, index) => index === 0 || variant.key !== key)
  const pinned = Object.entries(forced ?? {}).filter(([, variant]) => variant !== key)
  return {
    ...definition,
    variants: split(kept.map((variant) => variant.key)),
    ...(content && { content: without(content, key) }),
    ...(forced && { forced: Object.fromEntries(pinned) }),
  }
}

/** A definition in which a variant has another key; null when that key is taken or no key. */
export function renameVariant(definition: DraftDefinition, from: string, to: string): DraftDefinition | null {
  const { variants = HALVES, content, forced } = definition
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(to) || variants.some(({ key }) => key === to)) return null
  const rename = (key: string) => (key === from ? to : key)
  const renamed = Object.entries(content ?? {}).map(([key, texts]) => [rename(key), texts])
  const pinned = Object.entries(forced ?? {}).map(([visitor, key]) => [visitor, rename(key)])
  return {
    ...definition,
    variants: variants.map(({ key, ratio }) => ({ key: rename(key), ratio })),
    ...(content && { content: Object.fromEntries(renamed) }),
    ...(forced && { forced: Object.fromEntries(pinned) }),
  }
}

/** A definition with other shares, in tenths of a percent. */
export function withShares(definition: DraftDefinition, tenths: readonly number[]): DraftDefinition {
  const { variants = HALVES } = definition
  const shared = variants.map(({ key }, index) => ({ key, ratio: (tenths[index] ?? 0) / WHOLE }))
  return { ...definition, variants: shared }
}

/** The shares of a definition, in tenths of a percent that sum to 100 %. */
export function sharesOf({ variants = HALVES }: Pick<DraftDefinition, 'variants'>): readonly number[] {
  return toTenths(variants.map(({ ratio }) => ratio))
}

function split(keys: readonly string[]): Variants {
  const tenths = splitEvenly(keys.length)
  return keys.map((key, index) => ({ key, ratio: (tenths[index] ?? 0) / WHOLE }))
}

function freshKey(keys: readonly string[]): string {
  for (let index = keys.length; ; index++) {
    const key = `variant-${String.fromCharCode(97 + (index % 26))}`
    if (!keys.includes(key)) return key
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
