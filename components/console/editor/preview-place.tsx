'use client'

import { Field, INPUT_CLASS } from '#components/ui/field'
import type { PreviewMarket } from '#lib/preview/list-places'

/** Where a preview's visitor is: in a country, which has its market, or somewhere in a market; empty is from here. */
export type PreviewPlace = { readonly market: string; readonly country: string }

/** What a preview is asked for by a place. */
export function toPlaceWish({ market, country }: PreviewPlace): { market?: string; country?: string } {
  if (country !== '') return { country }
  return market === '' ? {} : { market }
}

type Props = {
  readonly id: string
  readonly markets: readonly PreviewMarket[]
  readonly place: PreviewPlace
  readonly onChange: (place: PreviewPlace) => void
}

/** Countries by name under their markets. Keys of markets are in small letters and codes of countries in capitals. */
export function PreviewPlaceField({ id, markets, place, onChange }: Props) {
  const choose = (value: string) => {
    const own = markets.find(({ key, countries }) => {
      return key === value || countries.some(({ code }) => code === value)
    })
    onChange({ market: own?.key ?? '', country: own === undefined || own.key === value ? '' : value })
  }
  return (
    <Field id={id} label="Market or country">
      <select
        id={id}
        className={INPUT_CLASS}
        value={place.country === '' ? place.market : place.country}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">As from here</option>
        {markets.map(({ key, currency, countries }) => (
          <optgroup key={key} label={`${key}, ${currency}`}>
            <option value={key}>Somewhere in {key}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
