import { homeHero } from '#content/slots/home-hero'
import { homeOffer } from '#content/slots/home-offer'
import { productPromise } from '#content/slots/product-promise'

const { en, de = en } = productPromise.defaults

/** Delivery first instead of last. */
function deliveryFirst<T>(promises: readonly T[]): T[] {
  return [...promises.slice(-1), ...promises.slice(0, -1)]
}

/**
 * Edge Config `content` of a fresh install: `<slot>/<revision>/<rule>` and
 * `<experiment>/<revision>/<variant>` → content by language.
 */
export const content = {
  'home.hero/1/0': {
    en: {
      headline: 'Made for the coast',
      text: 'From Holm on the North Sea to your door in two days: goods that were rained on before you were.',
      action: { label: 'See the collection', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
    de: {
      headline: 'Für die Küste gemacht',
      text: 'Von Holm an der Nordsee in zwei Tagen bei dir: Hausrat, der schon im Regen stand.',
      action: { label: 'Zur Kollektion', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
  },
  'home.hero/1/1': homeHero.defaults,
  'home.offer/1/0': homeOffer.defaults,
  'product.promise/1/0': productPromise.defaults,
  'hero-copy/1/bold': {
    en: {
      headline: 'Leave it in the rain',
      text: 'Lanterns, blankets and kettles tested on a breakwater in January. All of them came back.',
      action: { label: 'Shop what survived', href: '/products' },
      image: 'shoal',
      layout: 'text-left',
    },
    de: {
      headline: 'Lass es im Regen stehen',
      text: 'Laternen, Decken und Kessel, geprüft im Januar auf der Mole. Alle kamen zurück.',
      action: { label: 'Was überlebt hat', href: '/products' },
      image: 'shoal',
      layout: 'text-left',
    },
  },
  'offer-wording/1/free-shipping': {
    en: {
      title: 'Stock up, and delivery is on us',
      text: 'Fill the bag a little and we pay the postage. It shows how much is still to go.',
    },
    de: {
      title: 'Ab etwas mehr zahlen wir den Versand',
      text: 'Füll die Tasche ein wenig, dann übernehmen wir das Porto. Sie zeigt, wie viel noch fehlt.',
    },
  },
  'promise-position/1/delivery-first': {
    en: { promises: deliveryFirst(en.promises) },
    de: { promises: deliveryFirst(de.promises) },
  },
}
