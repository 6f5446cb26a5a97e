import { logNormal, pick, type Random } from './random.ts'

/** Who a simulated visitor is. */
export type Profile = {
  readonly address: string
  readonly country: string
  readonly userAgent: string
  readonly isMobile: boolean
  /** What they answer where the site asks. */
  readonly consent: 'granted' | 'denied' | 'none'
  /** Global Privacy Control. */
  readonly gpc: boolean
  /** How slow device and network are, 1 for most: what all vitals of one visitor have in common. */
  readonly slowness: number
  /** How they come to the site first: the query and the referring host. */
  readonly origin: { readonly referrer?: string; readonly utm?: Readonly<Record<string, string>> }
}

const COUNTRIES = [
  ['US', 38],
  ['DE', 20],
  ['GB', 12],
  ['JP', 12],
  ['FR', 8],
  ['CA', 6],
  ['NL', 4],
] as const

const USER_AGENTS = [
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    34,
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    26,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    24,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 8],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    8,
  ],
] as const

const CONSENT = [
  ['granted', 72],
  ['denied', 18],
  ['none', 10],
] as const

const ORIGINS: readonly (readonly [Profile['origin'], number])[] = [
  [{}, 40],
  [{ referrer: 'www.google.com' }, 30],
  [{ referrer: 'www.instagram.com' }, 10],
  [{ utm: { source: 'letter', medium: 'email', campaign: 'autumn' } }, 10],
  [{ referrer: 'www.google.com', utm: { source: 'google', medium: 'cpc', campaign: 'lanterns' } }, 10],
]

const SENDS_GPC = 0.03
const SLOWNESS_SPREAD = 0.45
const FIRST_NETWORK = 16
const NETWORKS = 100

/** A visitor by chance; `index` gives each of the first 1.6 thousand million an address of their own. */
export function createProfile(random: Random, index: number): Profile {
  const network = FIRST_NETWORK + ((index >>> 24) % NETWORKS)
  const userAgent = pick(random, USER_AGENTS)
  return {
    address: `${network}.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    country: pick(random, COUNTRIES),
    userAgent,
    isMobile: userAgent.includes('Mobile'),
    consent: pick(random, CONSENT),
    gpc: random() < SENDS_GPC,
    slowness: logNormal(random, 1, SLOWNESS_SPREAD),
    origin: pick(random, ORIGINS),
  }
}
