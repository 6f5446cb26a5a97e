import { COUNTRY_CODES } from '#content/country-codes'
import { listCountries } from '#lib/content/list-countries'
import type { Markets } from '#lib/core/access/markets'

/** A market with the countries that belong to it, by name in English. */
export type PreviewMarket = {
  readonly key: string
  readonly currency: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
}

/** Where a preview's visitor can be from: every country once, in the market that it belongs to. */
export function listPlaces({ list, byCountry, fallback }: Markets): readonly PreviewMarket[] {
  const codes = [...new Set([...COUNTRY_CODES, ...byCountry.keys()])]
  return list.map(({ key, currency }) => ({
    key,
    currency,
    countries: listCountries(
      codes.filter((code) => (byCountry.get(code) ?? fallback).key === key),
      'en',
    ),
  }))
}
