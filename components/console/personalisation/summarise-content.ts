import { readPointer } from '#lib/core/json/at-pointer'
import type { EditorSlot } from '#lib/drafts/editor-view'

const MOST_FIELDS = 2

/** What a text of a slot says in one line: its first fields of words. Empty for a text that is not there. */
export function summariseContent(fields: EditorSlot['fields'], text: unknown): string {
  return fields
    .filter(({ kind }) => kind === 'text' || kind === 'long-text')
    .map(({ pointer }) => readPointer(text, pointer))
    .filter((value) => typeof value === 'string' && value !== '')
    .slice(0, MOST_FIELDS)
    .join(' · ')
}
