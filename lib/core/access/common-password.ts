/** What the lists of leaked passwords are made of; a password of these, of sequences and of numbers is guessed first. */
const STEMS =
  'password passwort passwd passw motdepasse contrasena letmein welcome willkommen iloveyou trustno admin administrator root login master secret changeme default temp test guest user qwerty azerty qwertz dragon monkey football baseball basketball soccer hockey superman batman spiderman starwars pokemon naruto minecraft princess sunshine shadow michael jordan jennifer jessica ashley charlie daniel thomas andrew joshua matthew mustang ferrari porsche mercedes corvette harley liverpool chelsea arsenal barcelona summer winter spring autumn january february march april june july august september october november december monday friday freedom whatever computer internet google facebook samsung killer hunter ranger buster cookie cheese chocolate banana orange purple flower family forever love baby angel lovely hello world access correct horse battery staple shoreline'
    .split(' ')
    .toSorted((a, b) => b.length - a.length)

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '12345678901234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
]
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const MIN_SEQUENCE = 4
const MIN_CONTEXT = 3
/** So much must be left once all that is guessed first is taken out; a digit is worth half a letter. */
const MIN_LEFT = 5

/**
 * Whether a password is one of those that are tried first: made of common words, keys in a row, repetitions, numbers, and
 * of what is known of its owner (`context`: name, e-mail address). Length is judged elsewhere.
 */
export function isCommonPassword(password: string, context: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const known = [...wordsOf(context), ...STEMS]
  return [text, unmask(text)].some((spelling) => weigh(strip(collapse(spelling), known)) < MIN_LEFT)
}

function wordsOf(context: readonly string[]): readonly string[] {
  return context
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= MIN_CONTEXT)
    .toSorted((a, b) => b.length - a.length)
}

/** `p4$$w0rd` as it is meant. */
function unmask(text: string): string {
  return [...text].map((character) => LOOKALIKES[character] ?? character).join('')
}

/** A repetition counts once: `abcabcabc` is `abc`, `aaaaaaa` is `a`. */
function collapse(text: string): string {
  return text.replace(/(.+?)\1+/gu, (whole, unit: string) =>
    unit.length > 1 || whole.length > 2 ? unit : whole,
  )
}

function strip(text: string, known: readonly string[]): string {
  const withoutSequences = takeSequences(text)
  return known.reduce((left, word) => left.replaceAll(word, ' '), withoutSequences)
}

function takeSequences(text: string): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    const length = sequenceAt(text, at)
    left += length > 0 ? ' ' : text.charAt(at)
    at += Math.max(1, length)
  }
  return left
}

/** How many characters from here on stand in a row on a keyboard or in the alphabet; 0 below four. */
function sequenceAt(text: string, at: number): number {
  let length = MIN_SEQUENCE
  const isRow = () =>
    at + length <= text.length && SEQUENCES.some((row) => row.includes(text.slice(at, at + length)))
  if (!isRow()) return 0
  while (isRow()) length += 1
  return length - 1
}

function weigh(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(/[^\p{L}\s]/gu)?.length ?? 0
  return letters + others / 2
}
