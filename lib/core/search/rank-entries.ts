import { isWide, normaliseWords } from './normalise-words.ts'

/** Something that can be found: by its name first, then by what else is said of it. */
export type Findable = { readonly name: string; readonly about: string }

const NAME_STARTS = 8
const NAME_HAS = 5
const ABOUT_HAS = 2
const NAME_ALMOST = 1
/** Shorter words are taken as they are written: one letter would change them into too many others. */
const FORGIVEN_LENGTH = 4

/** The entries in which every word of the query is found, best first; equals keep their order. */
export function rankEntries<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const words = normaliseWords(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return entries
    .map((entry) => ({ entry, score: scoreEntry(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

function scoreEntry(entry: Findable, words: readonly string[]): number {
  const name = normaliseWords(entry.name)
  const about = normaliseWords(entry.about)
  const scores = words.map((word) => scoreWord(word, name, about))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

function scoreWord(word: string, name: string, about: string): number {
  if (begins(name, word)) return NAME_STARTS
  if (name.includes(word)) return NAME_HAS
  if (isWide(word) ? about.includes(word) : begins(about, word)) return ABOUT_HAS
  const isForgiven = word.length >= FORGIVEN_LENGTH && !isWide(word)
  return isForgiven && name.split(' ').some((known) => isOneOff(known, word)) ? NAME_ALMOST : 0
}

/** Whether some word of a text begins like this. */
function begins(text: string, start: string): boolean {
  return ` ${text}`.includes(` ${start}`)
}

/** Whether two words differ by one letter that is wrong, missing or too many, or by two that changed places. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restA === [...restB].reverse().join('')
}
