import { findAccount } from '#lib/auth/accounts'
import { readStoredDrafts } from '#lib/drafts/draft-store'
import { log } from '#lib/observability/log'
import type { AuditEntry } from '#lib/publish/audit'
import { readApiTokens } from './api-tokens.ts'
import type { Names } from './name-subject.ts'

/** What the subjects of these entries are called now; nothing while Redis does not answer. */
export async function readNames(entries: readonly Pick<AuditEntry, 'subject'>[], now: Date): Promise<Names> {
  const people = [...new Set(entries.map(({ subject }) => subject))].filter((one) =>
    one.startsWith('team/u_'),
  )
  try {
    const [{ drafts }, tokens, accounts] = await Promise.all([
      readStoredDrafts(),
      readApiTokens(now),
      Promise.all(people.map((subject) => findAccount(subject.slice('team/'.length)))),
    ])
    const named: (readonly [subject: string, name: string | undefined])[] = [
      ...drafts.map(({ id, definition }) => [`experiments/${id}`, definition.name] as const),
      ...tokens.map(({ id, name }) => [`tokens/${id}`, name] as const),
      ...accounts.map((account) => [`team/${account?.id}`, account?.name] as const),
    ]
    return new Map(
      named.filter((pair): pair is readonly [subject: string, name: string] => pair[1] !== undefined),
    )
  } catch (error) {
    log('warn', 'names-unavailable', { error })
    return new Map()
  }
}
