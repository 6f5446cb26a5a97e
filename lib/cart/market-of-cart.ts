import { type Market, type Markets, resolveMarket } from '#lib/core/access/markets'
import { type Currency, isCurrency } from '#lib/core/shop/money'

const COUNTRY = /^[A-Z]{2}$/

/** The market whose prices a cart shows: of the country that it asks for, else the one that middleware found. */
export function marketOfCart(markets: Markets, country: string | null, hint: string | null): Market {
  const wanted = country?.toUpperCase() ?? ''
  if (COUNTRY.test(wanted)) return resolveMarket(markets, wanted)
  return markets.list.find((market) => market.key === hint) ?? markets.fallback
}

/** The currency of a market's prices; dollars where the price book has none in the market's own. */
export function currencyOf({ currency }: Pick<Market, 'currency'>): Currency {
  return isCurrency(currency) ? currency : 'USD'
}
