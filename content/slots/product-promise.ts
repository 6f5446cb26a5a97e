import * as v from 'valibot'
import { defineSlot } from '#lib/content/define-slot'
import { typesetText } from '#lib/core/shop/typeset-french'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

const OnePromise = v.object({
  title: v.pipe(line(32), v.title('Title')),
  text: v.pipe(line(64), v.title('Text')),
})

const ProductPromise = v.pipe(
  v.object({
    /** Three promises in the order in which they are shown. */
    promises: v.pipe(v.array(OnePromise), v.length(3), v.title('Promise')),
  }),
  v.title('Product promises'),
  v.description('The three promises beside the price of every product'),
)

export type ProductPromise = v.InferOutput<typeof ProductPromise>

/** The three promises beside the price of every product. */
export const productPromise = defineSlot({
  name: 'product.promise',
  schema: ProductPromise,
  defaults: typesetText({
    en: {
      promises: [
        { title: 'Mended for life', text: 'First repair free, later ones at cost.' },
        { title: 'Thirty days at sea', text: 'Use it, get it wet, and still send it back.' },
        { title: 'Leaves within a day', text: 'Packed in paper, tracked to your door.' },
      ],
    },
    de: {
      promises: [
        { title: 'Ein Leben lang geflickt', text: 'Erste Reparatur frei, weitere zum Selbstkostenpreis.' },
        { title: 'Dreißig Tage auf See', text: 'Benutzen, nass machen und trotzdem zurückgeben.' },
        { title: 'In einem Tag unterwegs', text: 'In Papier gepackt, verfolgbar bis zur Tür.' },
      ],
    },
    fr: {
      promises: [
        { title: 'Réparé à vie', text: 'Première réparation offerte, les suivantes à prix coûtant.' },
        { title: 'Trente jours en mer', text: 'Utilisez-le, mouillez-le, et rendez-le quand même.' },
        { title: 'Parti sous un jour', text: 'Emballé de papier, suivi jusqu’à votre porte.' },
      ],
    },
    ja: {
      promises: [
        { title: 'ずっと直せます', text: '一度目の修理は無料、その後は実費で。' },
        { title: '三十日間の航海', text: '使って、濡らして、それでも返品できます。' },
        { title: '一日以内に出発', text: '紙で包み、玄関先まで追跡できます。' },
      ],
    },
  }),
})
