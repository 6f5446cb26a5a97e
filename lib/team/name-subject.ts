import type { AuditEntry } from '#lib/publish/audit'

/** What an entry of the audit log was about, as people call it, and the page that it is on, if there is one. */
export type NamedSubject = { readonly kind: string; readonly name: string; readonly href: string | null }

/** Of each subject the name that it has now, as `experiments/hero-copy`: `Hero copy`. */
export type Names = ReadonlyMap<string, string>

type Told = Pick<AuditEntry, 'subject' | 'action' | 'detail' | 'by'>

/** What nobody has a name for any more is called as the entry itself tells, or by its id. */
export function nameSubject(entry: Told, names: Names): NamedSubject {
  const { subject } = entry
  const [kind = '', ...rest] = subject.split('/')
  const name = names.get(subject) ?? tellName(entry) ?? rest.join('/')
  switch (kind) {
    case 'experiments':
      return { kind: 'Experiment', name, href: `/console/experiments/${rest[0]}` }
    case 'team':
      return { kind: 'Person', name: name || 'Team', href: '/console/team' }
    case 'tokens':
      return { kind: 'API token', name, href: '/console/team#tokens' }
    case 'invitations':
      return { kind: 'Invitation', name, href: '/console/team#invitations' }
    case 'documents':
      return { kind: '', name: 'What is live', href: '/console/history' }
    case 'settings':
      return { kind: '', name: 'Settings', href: '/console/settings' }
    default:
      return { kind: '', name: subject, href: null }
  }
}

/** Details begin with the name of whom or what they are about, as they are written in `lib/team`. */
function tellName({ subject, action, detail, by }: Told): string | null {
  if (subject === `team/${by.sub}` || subject === `tokens/${by.sub}`) return by.name
  if (detail === undefined) return null
  if (subject.startsWith('invitations/')) return /^\S+@\S+?(?=,|\s|$)/.exec(detail)?.[0] ?? null
  if (action === 'token-made' || action === 'token-revoked') return detail.split(', ')[0] ?? null
  return action === 'role-changed' || action === 'member-removed' ? (detail.split(': ')[0] ?? null) : null
}
