import * as v from 'valibot'
import { defineSlot } from '#lib/content/define-slot'

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
  defaults: {
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
  },
})
