import { pick, type Random } from './random.ts'

/** Who a simulated visitor is. */
export type Profile = {
  readonly address: string
  readonly country: string
  readonly userAgent: string
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

/** A visitor by chance; `index` gives each an address of its own. */
export function createProfile(random: Random, index: number): Profile {
  const network = 16 + Math.floor(random() * 100)
  return {
    address: `${network}.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    country: pick(random, COUNTRIES),
    userAgent: pick(random, USER_AGENTS),
  }
}
