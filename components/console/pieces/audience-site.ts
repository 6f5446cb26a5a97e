import type { EditorSite } from '#lib/drafts/editor-view'

/** What an audience is built from, and what its reach is told by. */
export type AudienceSite = Pick<EditorSite, 'segments' | 'markets' | 'countries' | 'traffic'>
