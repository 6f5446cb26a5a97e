const COUNT = /^\{\d+(,\d*)?\}/

/**
 * Whether a regular expression repeats without bound a group that itself holds something so repeated, as `(a+)+` does:
 * such a one can take for ever over a short text. `source` is the source of a valid expression. Says nothing of other
 * ways to be slow: before a publish patterns are analysed, this is for what was written past it.
 */
export function repeatsRepetition(source: string): boolean {
  // Whether each group that is open holds an unbounded repetition; the first is the whole expression.
  const open = [false]
  // The same of the group that ended just before this place; false after anything else.
  let closed = false
  for (let at = 0; at < source.length; ) {
    const [text, isUnbounded] = repetitionAt(source, at)
    if (isUnbounded && closed) return true
    const char = source[at]
    if (char === '(') open.push(false)
    const ended = char === ')' && open.length > 1 ? open.pop() : undefined
    if (isUnbounded || ended) open[open.length - 1] = true
    closed = ended ?? false
    at += text.length || lengthAt(source, at)
  }
  return false
}

/** The sign of repetition at this place, empty if there is none, and whether it sets no bound. */
function repetitionAt(source: string, at: number): readonly [text: string, isUnbounded: boolean] {
  const char = source[at]
  if (char === '*' || char === '+') return [char, true]
  const [count = ''] = char === '{' ? (COUNT.exec(source.slice(at)) ?? []) : []
  return [count, count.endsWith(',}')]
}

/** An escaped character and a class of characters count as one: what stands in them is no sign. */
function lengthAt(source: string, at: number): number {
  if (source[at] === '\\') return 2
  if (source[at] !== '[') return 1
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end + 1 - at
}
