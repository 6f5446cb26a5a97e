import { Table } from '#components/ui/data-table'
import { Section } from '#components/ui/section'
import type { Market } from '#lib/core/access/markets'

const MOST_NAMED = 4
const NAMES = new Intl.DisplayNames(['en'], { type: 'region' })

const CONSENT = {
  required: 'Asked first',
  none: 'Not asked',
} as const

/** What the visitor's country decides, market by market; the first takes all countries that none names. */
export function MarketTable({ markets }: { readonly markets: readonly Market[] }) {
  return (
    <Section
      id="markets"
      title="Markets"
      hint={
        <>
          Currency, offer and consent rule come from the visitor’s country. Where consent is asked first,
          nothing is kept before it is given. Markets are in the document{' '}
          <code className="font-mono">markets</code> of Edge Config: edit it in the platform’s dashboard, and
          it is in force within seconds.
        </>
      }
    >
      <Table caption="Markets">
        <thead>
          <tr>
            <th scope="col">Market</th>
            <th scope="col">Countries</th>
            <th scope="col">Currency</th>
            <th scope="col">Consent</th>
            <th scope="col">Offer</th>
          </tr>
        </thead>
        <tbody>
          {markets.map(({ key, countries, currency, consent, offer }, index) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td title={countries.map(nameCountry).join(', ')}>{tellCountries(countries, index === 0)}</td>
              <td>{currency}</td>
              <td>{CONSENT[consent]}</td>
              <td>{offer?.replaceAll('-', ' ') ?? 'none'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function tellCountries(countries: readonly string[], isFallback: boolean): string {
  const named = countries.slice(0, MOST_NAMED).map(nameCountry).join(', ')
  const rest = countries.length - MOST_NAMED
  const listed = rest > 0 ? `${named} and ${rest} more` : named
  if (!isFallback) return listed
  return listed === '' ? 'All that no other names' : `${listed}, and all that no other names`
}

function nameCountry(code: string): string {
  return NAMES.of(code) ?? code
}
