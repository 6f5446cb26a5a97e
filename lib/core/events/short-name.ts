import { fnv1a } from '../experiments/hash.ts'

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A name of experiment, variant, goal or market in three characters (18 bits) or four (24 bits): what a visitor's state
 * holds of it. Two of twenty experiments share their four characters once in 90,000 sites; two variants of one
 * experiment their three once in 260,000.
 */
export function shortName(name: string, length: 3 | 4): string {
  const bits = 6 * length
  const hash = fnv1a(name)
  // Folding keeps all 32 bits in play, as the authors of FNV advise: http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold
  let rest = ((hash >>> bits) ^ hash) & (2 ** bits - 1)
  let text = ''
  for (let index = 0; index < length; index++) {
    text += SIGNS.charAt(rest & 63)
    rest >>>= 6
  }
  return text
}
