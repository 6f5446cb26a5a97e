import * as v from 'valibot'

/** What the console tells people of without being asked. */
const NOTICE_KINDS = [
  'verdict',
  'sample-ratio',
  'guardrail',
  'stopped',
  'approval',
  'budget',
  'stale-configuration',
] as const

export const NoticeKind = v.picklist(NOTICE_KINDS)
export type NoticeKind = v.InferOutput<typeof NoticeKind>

export const Notice = v.object({
  id: v.string(),
  /** ISO 8601. */
  at: v.string(),
  kind: NoticeKind,
  /** What it is about, as `experiments/hero-copy`. */
  subject: v.string(),
  title: v.string(),
  detail: v.string(),
  /** The page of the console to go to. */
  href: v.string(),
})
export type Notice = v.InferOutput<typeof Notice>

/** A notice as it is raised. Of those with the same `kind`, `subject` and `occasion` only the first is told. */
export type NewNotice = Omit<Notice, 'id' | 'at'> & {
  /** What tells two happenings of one kind apart, such as a seed, a version or a day. */
  readonly occasion: string
}
