import type { CONSOLE_ROLES } from './roles.ts'

export type ConsoleRole = (typeof CONSOLE_ROLES)[number]

const VERBS: Readonly<Record<ConsoleRole | 'ingest', { readonly name: string; readonly may: string }>> = {
  viewer: { name: 'Viewer', may: 'view everything' },
  editor: { name: 'Editor', may: 'view and edit drafts' },
  publisher: { name: 'Publisher', may: 'edit, approve, publish and roll back' },
  owner: { name: 'Owner', may: 'publish, and administer people, tokens and settings' },
  ingest: { name: 'Events only', may: 'send events, and nothing else' },
}

/** A role in plain verbs. */
export function describeRole(role: ConsoleRole | 'ingest'): { readonly name: string; readonly may: string } {
  return VERBS[role]
}
