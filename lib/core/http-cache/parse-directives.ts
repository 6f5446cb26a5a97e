/** Directives by lower-case name; null for one without argument, the argument of a repeated one as a list. */
export type Directives = ReadonlyMap<string, readonly (string | null)[]>

export const NO_DIRECTIVES: Directives = new Map()

const MEMBER = /[\t ,]*([!#$%&'*+.^_`|~\w-]+)(?:=("(?:[^"\\]|\\.)*"|[^\s",]*))?[\t ]*(?=,|$)/y
const BROKEN = /[\t ,]*(?:"(?:[^"\\]|\\.)*"?|[^",])+/y
const BROKEN_NAME = /^[\t ,]*([\w-]+)/

/**
 * The directives of a `Cache-Control` value (RFC 9111 section 5.2). A member that breaks the grammar counts with an
 * empty argument: a lifetime that cannot be read is none.
 */
export function parseDirectives(value: string | null): Directives {
  if (value === null) return NO_DIRECTIVES
  const directives = new Map<string, (string | null)[]>()
  const add = (name: string, argument: string | null) => {
    const key = name.toLowerCase()
    directives.set(key, [...(directives.get(key) ?? []), argument])
  }
  for (let at = 0; at < value.length; ) {
    MEMBER.lastIndex = at
    const member = MEMBER.exec(value)
    if (member?.[1]) add(member[1], unquote(member[2]))
    BROKEN.lastIndex = at
    const broken = member ?? BROKEN.exec(value)
    const name = member ? null : BROKEN_NAME.exec(broken?.[0] ?? '')?.[1]
    if (name) add(name, '')
    at += broken?.[0].length || 1
  }
  return directives
}

/** Whether a directive stands there without fields of its own: `private`, but not `private="set-cookie"`. */
export function hasWhole(directives: Directives, name: string): boolean {
  return directives.get(name)?.some((argument) => argument === null || argument === '') ?? false
}

/** The header fields, in lower case, that `no-cache` or `private` names (RFC 9111 sections 5.2.2.4 and 5.2.2.7). */
export function fieldsNamedBy(directives: Directives, name: string): readonly string[] {
  const lists = directives.get(name) ?? []
  return lists.flatMap(
    (list) =>
      list
        ?.toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean) ?? [],
  )
}

/** More than the greatest time that is told apart (RFC 9111 section 1.2.2). */
const LONGEST_SECONDS = 2 ** 31

/**
 * Delta-seconds of a directive; null when it is absent. What is no number of seconds, and two that differ, are 0: a
 * response with invalid freshness is stale (RFC 9111 section 4.2.1).
 */
export function secondsOf(directives: Directives, name: string): number | null {
  const given = directives.get(name)
  if (given === undefined) return null
  const [first] = given
  if (given.some((argument) => argument !== first)) return 0
  return first && /^\d+$/.test(first) ? Math.min(Number(first), LONGEST_SECONDS) : 0
}

function unquote(argument: string | undefined): string | null {
  if (argument === undefined) return null
  return argument.startsWith('"') ? argument.slice(1, -1).replace(/\\(.)/g, '$1') : argument
}
