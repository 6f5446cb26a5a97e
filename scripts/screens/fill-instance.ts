import type { APIRequestContext } from '@playwright/test'

/** The experiment that `furnish` leaves to be designed. */
export const DESIGNED = 'hero-for-germany'

const CONTENT = {
  'wet-and-fine': {
    en: hero(
      'See the collection',
      'Soaked and fine',
      'Made for the coast, tried where it rains on four days of seven.',
    ),
    de: hero(
      'Zur Kollektion',
      'Nass und gut',
      'Für die Küste gemacht und dort geprüft, wo es an vier von sieben Tagen regnet.',
    ),
  },
  mended: {
    en: hero(
      'See the collection',
      'Mended, not replaced',
      'Spare parts for everything that we sell, for as long as you keep it.',
    ),
    de: hero(
      'Zur Kollektion',
      'Geflickt statt ersetzt',
      'Ersatzteile für alles, was wir verkaufen, solange Sie es behalten.',
    ),
  },
}

const DRAFT = {
  id: DESIGNED,
  name: 'Hero for Germany',
  slot: 'home.hero',
  hypothesis:
    'Because visitors from the coast know the rain, we believe that a headline about it will make more of them look at the collection.',
  audience: { attribute: 'country', in: ['DE'] },
  goals: ['purchase'],
  variants: [
    { key: 'control', ratio: 0.34 },
    { key: 'wet-and-fine', ratio: 0.33 },
    { key: 'mended', ratio: 0.33 },
  ],
  content: CONTENT,
}

/** Does what a team does in a week, so that no screen is empty: a draft, a flag, an experiment paused and resumed. */
export async function fillInstance(site: string, signedIn: APIRequestContext): Promise<void> {
  const send = async (method: 'POST' | 'PUT', path: string, data: unknown) => {
    const headers = { origin: site, ...(method === 'PUT' && { 'if-none-match': '*' }) }
    const answer = await signedIn.fetch(site + path, { method, headers, data })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  }
  await send('POST', '/api/experiments', DRAFT)
  await send('PUT', '/api/flags/gift-wrapping', { enabled: true, coverage: 0.25 })
  for (const verb of ['pause', 'resume']) await send('POST', `/api/experiments/offer-wording/${verb}`, {})
}

function hero(label: string, headline: string, text: string) {
  return {
    headline,
    text,
    action: { label, href: '/products' },
    image: 'shoal',
    layout: 'text-right',
  }
}
