import * as v from 'valibot'
import { defineSlot } from '#lib/content/define-slot'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

/** Pictures drawn by `scripts/art.ts`; all have one size, so that a change of picture moves nothing. */
const HERO_IMAGES = ['skerry', 'shoal'] as const

const HomeHero = v.object({
  headline: line(44),
  text: line(150),
  action: v.object({ label: line(24), href: v.pipe(v.string(), v.regex(/^\/[\w/-]*$/), v.maxLength(80)) }),
  image: v.picklist(HERO_IMAGES),
  layout: v.picklist(['text-left', 'text-right']),
})

export type HomeHero = v.InferOutput<typeof HomeHero>

/** The top of the home page. */
export const homeHero = defineSlot({
  name: 'home.hero',
  schema: HomeHero,
  defaults: {
    en: {
      headline: 'Things that like weather',
      text: 'Household goods for the shore: made to be rained on, mended and handed down.',
      action: { label: 'See the collection', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
    de: {
      headline: 'Dinge, die Wetter mögen',
      text: 'Hausrat für die Küste: gemacht, um nass zu werden, geflickt und vererbt.',
      action: { label: 'Zur Kollektion', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
  },
})
