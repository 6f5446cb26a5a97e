import type { Language } from '#lib/core/shop/language'

/** A picture of the site's own that an editor may choose. A test keeps size and weight true. */
export type Picture = {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** What a screen reader says instead; empty for one that only decorates. */
  readonly alt: Readonly<Record<Language, string>>
  /** What editors are shown. */
  readonly caption: string
}

const DECORATION = { en: '', de: '', fr: '', ja: '' } as const

/** Pictures by the folder that a slot's schema names, and by the name that content holds. */
export const pictures: Readonly<Record<string, Readonly<Record<string, Picture>>>> = {
  hero: {
    skerry: {
      src: '/hero/skerry.avif',
      width: 1200,
      height: 1200,
      bytes: 25_734,
      alt: DECORATION,
      caption: 'Skerry: kettle and lantern by day',
    },
    shoal: {
      src: '/hero/shoal.avif',
      width: 1200,
      height: 1200,
      bytes: 27_198,
      alt: DECORATION,
      caption: 'Shoal: lantern and flask by night',
    },
  },
}
