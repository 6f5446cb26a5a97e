import * as v from 'valibot'
import { defineSlot } from '#lib/content/define-slot'
import type { Localised } from '#lib/core/shop/language'
import { typesetText } from '#lib/core/shop/typeset-french'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

/** Pictures drawn by `scripts/art.ts`; all have one size, so that a change of picture moves nothing. */
const HERO_IMAGES = ['skerry', 'shoal'] as const

const HomeHero = v.pipe(
  v.object({
    headline: v.pipe(line(44), v.title('Headline')),
    text: v.pipe(line(150), v.title('Text')),
    action: v.object({
      label: v.pipe(line(24), v.title('Button')),
      href: v.pipe(
        v.string(),
        v.regex(/^\/[\w/-]*$/),
        v.maxLength(80),
        v.title('Where the button leads'),
        v.description('A page of this site, without its language, such as /products'),
      ),
    }),
    image: v.pipe(v.picklist(HERO_IMAGES), v.metadata({ title: 'Picture', pictures: 'hero' })),
    layout: v.pipe(v.picklist(['text-left', 'text-right']), v.title('Layout')),
  }),
  v.title('Home hero'),
  v.description('The top of the home page: headline, text, button and a large picture'),
)

export type HomeHero = v.InferOutput<typeof HomeHero>

/** The top of the home page. */
export const homeHero = defineSlot({
  name: 'home.hero',
  schema: HomeHero,
  defaults: typesetText<Localised<HomeHero>>({
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
    fr: {
      headline: 'Des objets qui aiment le gros temps',
      text: 'Pour la maison au bord de la mer : faits pour la pluie, la réparation et l’héritage.',
      action: { label: 'Voir la collection', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
    ja: {
      headline: '雨風が似合う道具',
      text: '海辺の暮らしのために。濡れて、直して、次の世代へ手渡していけるものを。',
      action: { label: 'コレクションを見る', href: '/products' },
      image: 'skerry',
      layout: 'text-left',
    },
  }),
})
