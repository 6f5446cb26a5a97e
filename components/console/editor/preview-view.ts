import type { PreviewSubject } from '#lib/drafts/read-preview-subject'

export const DEVICES = [
  { width: 390, height: 780, label: 'Phone, 390', device: 'mobile' },
  { width: 768, height: 1_000, label: 'Tablet, 768', device: 'tablet' },
  { width: 1_280, height: 900, label: 'Desktop, 1280', device: 'desktop' },
] as const

/** What the preview page shows. Empty: as whoever looks would see it. */
export type PreviewView = {
  readonly variants: readonly string[]
  readonly market: string
  /** Brings its market with it. */
  readonly country: string
  readonly language: string
  readonly width: number
  readonly scheme: '' | 'light' | 'dark'
  readonly isSynced: boolean
  /** Whether the slot stands out in each frame. */
  readonly isOutlined: boolean
}

type Subject = Pick<PreviewSubject, 'variants' | 'markets' | 'languages' | 'place'>

/** Stands in an address for as whoever looks, where an experiment would have somebody else look. */
const HERE = 'here'

/** What an address asks for; what it names and is not there is left out. */
export function readPreviewView(query: Readonly<Record<string, string>>, subject: Subject): PreviewView {
  const wanted = query.variants?.split(',') ?? []
  const variants = subject.variants.filter((key) => wanted.includes(key))
  const width = DEVICES.find((device) => String(device.width) === query.width)?.width ?? DEVICES[0].width
  return {
    variants: variants.length > 0 ? variants : subject.variants,
    ...readPlace(query, subject),
    language: subject.languages.find((language) => language === query.language) ?? 'en',
    width,
    scheme: query.theme === 'light' || query.theme === 'dark' ? query.theme : '',
    isSynced: query.sync !== 'off',
    isOutlined: query.outline === 'on',
  }
}

function readPlace(
  { market, country }: Readonly<Record<string, string>>,
  { markets, place }: Subject,
): Pick<PreviewView, 'market' | 'country'> {
  if (market === undefined && country === undefined) return place
  const home = markets.find(({ countries }) => countries.some(({ code }) => code === country))
  if (home !== undefined) return { market: home.key, country: country ?? '' }
  return { market: markets.find(({ key }) => key === market)?.key ?? '', country: '' }
}

/** A place as an address names it: nothing where it is the one that the experiment would choose. */
function writePlace(
  { market, country }: Pick<PreviewView, 'market' | 'country'>,
  { place }: Subject,
): Readonly<Record<string, string>> {
  if (market === place.market && country === place.country) return {}
  return country === '' ? { market: market === '' ? HERE : market } : { country }
}

/** The query of a view: only what differs from what an empty one shows. */
export function writePreviewView(view: PreviewView, subject: Subject): string {
  const { variants, language, width, scheme, isSynced, isOutlined } = view
  const query = new URLSearchParams({
    ...(variants.length < subject.variants.length && { variants: variants.join(',') }),
    ...writePlace(view, subject),
    ...(language !== 'en' && { language }),
    ...(width !== DEVICES[0].width && { width: String(width) }),
    ...(scheme !== '' && { theme: scheme }),
    ...(!isSynced && { sync: 'off' }),
    ...(isOutlined && { outline: 'on' }),
  })
  return `?${query}`
}
