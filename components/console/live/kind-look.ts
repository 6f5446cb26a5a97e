import type { ActivityKind } from '#lib/core/live/activity'

type KindLook = {
  readonly many: string
  readonly one: string
  readonly colour: string
  readonly mark: string
}

/** Word, colour and mark of each kind of event: none of them has to be seen for a kind to be told. */
export const KIND_LOOKS: Readonly<Record<ActivityKind, KindLook>> = {
  view: { many: 'Page views', one: 'View', colour: 'var(--control-border)', mark: '○' },
  exposure: { many: 'Variants seen', one: 'Saw', colour: 'var(--tide)', mark: '■' },
  conversion: { many: 'Goals reached', one: 'Goal', colour: 'var(--gain)', mark: '▲' },
}
