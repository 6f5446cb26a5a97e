/** The European Economic Area and Switzerland: consent is asked for in all of them. */
const EUROPE =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/**
 * Edge Config `markets` of a fresh install. The market comes from the visitor's country and picks currency,
 * offer and consent rule; `default` takes every country that none names. `rates` convert revenue for reports only:
 * prices come from the price book.
 */
export const markets = {
  schema: 1,
  revision: 1,
  default: 'us',
  markets: {
    us: { revision: 1, countries: ['US', 'CA'], currency: 'USD', consent: 'none', offer: 'free-shipping' },
    eu: { revision: 1, countries: EUROPE, currency: 'EUR', consent: 'required', offer: 'free-returns' },
    gb: {
      revision: 1,
      countries: ['GB', 'GG', 'IM', 'JE'],
      currency: 'GBP',
      consent: 'required',
      offer: 'duties-included',
    },
    jp: { revision: 1, countries: ['JP'], currency: 'JPY', consent: 'none', offer: 'duties-included' },
  },
  rates: { date: '2026-11-20', base: 'USD', EUR: 0.92, GBP: 0.78, JPY: 152 },
}
