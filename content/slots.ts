import type { SlotName } from './slot-places.ts'
import { homeHero } from './slots/home-hero.ts'
import { homeOffer } from './slots/home-offer.ts'
import { productPromise } from './slots/product-promise.ts'

/** Every slot of the site by its name. */
export const slots = {
  'home.hero': homeHero,
  'home.offer': homeOffer,
  'product.promise': productPromise,
} as const satisfies { readonly [Name in SlotName]: { readonly name: Name } }
