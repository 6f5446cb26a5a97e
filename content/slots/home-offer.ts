import * as v from 'valibot'
import { defineSlot } from '#lib/content/define-slot'
import { typesetText } from '#lib/core/shop/typeset-french'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

const HomeOffer = v.pipe(
  v.object({ title: v.pipe(line(48), v.title('Title')), text: v.pipe(line(130), v.title('Text')) }),
  v.title('Home offer'),
  v.description('The strip under the hero of the home page: a title and a sentence'),
)

export type HomeOffer = v.InferOutput<typeof HomeOffer>

/** The strip under the hero. */
export const homeOffer = defineSlot({
  name: 'home.offer',
  schema: HomeOffer,
  defaults: typesetText({
    en: {
      title: 'Repairs, for as long as we exist',
      text: 'Send it back when it breaks. We mend it once for nothing and after that at cost.',
    },
    de: {
      title: 'Reparatur, solange es uns gibt',
      text: 'Geht etwas kaputt, schick es uns. Einmal flicken wir umsonst, danach zum Selbstkostenpreis.',
    },
    fr: {
      title: 'Réparé, tant que nous existerons',
      text: 'S’il casse, renvoyez-le. La première réparation est offerte, les suivantes à prix coûtant.',
    },
    ja: {
      title: '店があるかぎり、直します',
      text: '壊れたらお送りください。一度目の修理は無料、その後は実費で承ります。',
    },
  }),
})
