import type { LiveDocuments } from '#lib/core/experiments/edit'
import { isRecord } from '#lib/core/json/is-record'
import { ownMember } from '#lib/core/json/own-member'

/** Lists of pieces by their id or key. */
const LISTS = ['experiments', 'flags', 'goals']

type Raw = Readonly<Record<string, unknown>>

/**
 * The live documents with some pieces as other documents have them: what is not there goes. Subjects are those
 * of `diff`, such as `experiments/hero-copy`, `content/home.hero/7/0` or `holdout`. All else stays as it is.
 */
export function restorePieces(
  live: LiveDocuments,
  from: LiveDocuments,
  subjects: readonly string[],
): LiveDocuments {
  let { experiments, content, goals } = live
  for (const subject of new Set(subjects)) {
    const [name = '', ...rest] = subject.split('/')
    const key = rest.join('/')
    if (name === 'content') content = withMember(content, key, ownMember(from.content, key))
    else if (name === 'goals') goals = restorePiece(goals, from.goals, name, key)
    else experiments = restorePiece(experiments, from.experiments, name, key)
  }
  return { experiments, content, ...(goals !== undefined && { goals }) }
}

function restorePiece(live: unknown, from: unknown, name: string, key: string): unknown {
  const [now, before] = [ownMember(live, name), ownMember(from, name)]
  if (key === '') return withMember(live, name, before)
  if (LISTS.includes(name)) return withMember(live, name, restoreItem(now, before, key))
  return withMember(live, name, withMember(now, key, ownMember(before, key)))
}

function restoreItem(now: unknown, before: unknown, key: string): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(now) ? now : []
  const item: unknown = Array.isArray(before) ? before.find((each) => nameOf(each) === key) : undefined
  if (item === undefined) return list.filter((each) => nameOf(each) !== key)
  return list.some((each) => nameOf(each) === key)
    ? list.map((each) => (nameOf(each) === key ? item : each))
    : [...list, item]
}

function nameOf(item: unknown): unknown {
  return ownMember(item, 'id') ?? ownMember(item, 'key')
}

function withMember(value: unknown, name: string, member: unknown): Raw {
  const { [name]: _, ...others } = isRecord(value) ? value : {}
  if (member === undefined) return others
  return isRecord(value) && Object.hasOwn(value, name)
    ? { ...value, [name]: member }
    : { ...others, [name]: member }
}
