import type { NoticeKind } from '#lib/notices/notice'

/** What each kind of notice is about, as a list of them says it. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  verdict: 'A verdict is reached',
  'sample-ratio': 'Visitors do not come in the planned ratios',
  guardrail: 'A guardrail is broken',
  stopped: 'An experiment was stopped by itself',
  approval: 'An approval is wanted',
  budget: 'A plan’s limit comes near',
  'stale-configuration': 'The configuration is stale or was edited outside',
}

export const NOTICE_KINDS = Object.keys(NOTICE_WORDS) as readonly NoticeKind[]
