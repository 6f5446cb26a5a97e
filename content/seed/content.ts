import { homeHero } from '#content/slots/home-hero'
import { homeOffer } from '#content/slots/home-offer'
import { productPromise } from '#content/slots/product-promise'
import { typesetText } from '#lib/core/shop/typeset-french'

const { en, de = en, fr = en, ja = en } = productPromise.defaults

/** Delivery first instead of last. */
function deliveryFirst<T>(promises: readonly T[]): T[] {
  return [...promises.slice(-1), ...promises.slice(0, -1)]
}

/**
 * Edge Config `content` of a fresh install: `<slot>/<revision>/<rule>` and
 * `<experiment>/<revision>/<variant>` → content by language.
 */
export const content = {
  'home.hero/1/0': typesetText({
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
    fr: {
      headline: 'Fait pour la côte',
      text: 'De Holm, en mer du Nord, à votre porte en deux jours : des objets qui ont pris la pluie avant vous.',
      action: { label: 'Voir la collection', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
    ja: {
      headline: '海辺のために、つくりました',
      text: '北海のホルムから、二日でお手元へ。お使いになる前に、もう雨に打たれています。',
      action: { label: 'コレクションを見る', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
  }),
  'home.hero/1/1': homeHero.defaults,
  'home.offer/1/0': homeOffer.defaults,
  'product.promise/1/0': productPromise.defaults,
  'hero-copy/1/bold': typesetText({
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
    fr: {
      headline: 'Laissez-le sous la pluie',
      text: 'Lanternes, plaids et bouilloires, éprouvés en janvier sur une jetée. Tous sont revenus.',
      action: { label: 'Voir les rescapés', href: '/products' },
      image: 'shoal',
      layout: 'text-left',
    },
    ja: {
      headline: '雨ざらしで、どうぞ',
      text: 'ランタンも、ブランケットも、ケトルも、一月の防波堤で試しました。すべて無事に帰ってきました。',
      action: { label: '生き残った道具を見る', href: '/products' },
      image: 'shoal',
      layout: 'text-left',
    },
  }),
  'offer-wording/1/free-shipping': typesetText({
    en: {
      title: 'Stock up, and delivery is on us',
      text: 'Fill the bag a little and we pay the postage. It shows how much is still to go.',
    },
    de: {
      title: 'Ab etwas mehr zahlen wir den Versand',
      text: 'Füll die Tasche ein wenig, dann übernehmen wir das Porto. Sie zeigt, wie viel noch fehlt.',
    },
    fr: {
      title: 'Un peu plus, et le port est pour nous',
      text: 'Remplissez un peu le panier, nous payons l’envoi. Il indique combien il manque.',
    },
    ja: {
      title: 'もう少しで、送料は当店が',
      text: 'バッグにもう少し入れると、送料をこちらで負担します。あといくらかはバッグに表示されます。',
    },
  }),
  'promise-position/1/delivery-first': {
    en: { promises: deliveryFirst(en.promises) },
    de: { promises: deliveryFirst(de.promises) },
    fr: { promises: deliveryFirst(fr.promises) },
    ja: { promises: deliveryFirst(ja.promises) },
  },
}
