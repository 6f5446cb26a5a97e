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
  readonly language: string
  readonly width: number
  readonly scheme: '' | 'light' | 'dark'
  readonly isSynced: boolean
}

type Subject = Pick<PreviewSubject, 'variants' | 'markets' | 'languages'>

/** What an address asks for; what it names and is not there is left out. */
export function readPreviewView(query: Readonly<Record<string, string>>, subject: Subject): PreviewView {
  const wanted = query.variants?.split(',') ?? []
  const variants = subject.variants.filter((key) => wanted.includes(key))
  const width = DEVICES.find((device) => String(device.width) === query.width)?.width ?? DEVICES[0].width
  return {
    variants: variants.length > 0 ? variants : subject.variants,
    market: subject.markets.find(({ key }) => key === query.market)?.key ?? '',
    language: subject.languages.find((language) => language === query.language) ?? 'en',
    width,
    scheme: query.theme === 'light' || query.theme === 'dark' ? query.theme : '',
    isSynced: query.sync !== 'off',
  }
}

/** The query of a view: only what differs from what an empty one shows. */
export function writePreviewView(view: PreviewView, subject: Subject): string {
  const { variants, market, language, width, scheme, isSynced } = view
  const query = new URLSearchParams({
    ...(variants.length < subject.variants.length && { variants: variants.join(',') }),
    ...(market !== '' && { market }),
    ...(language !== 'en' && { language }),
    ...(width !== DEVICES[0].width && { width: String(width) }),
    ...(scheme !== '' && { theme: scheme }),
    ...(!isSynced && { sync: 'off' }),
  })
  return `?${query}`
}
