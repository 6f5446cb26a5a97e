import { parse } from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Draft } from '#lib/core/experiments/draft'
import { judgeApproval } from './judge-approval.ts'
import { PUBLISH_ACTIONS } from './publication.ts'
import { Settings } from './settings.ts'

const ADA = { by: { sub: 'ada', name: 'Ada' }, at: '2026-11-20T00:00:00Z' }
const BOB = { by: { sub: 'bob', name: 'Bob' }, at: '2026-11-20T00:00:00Z' }
const optional = parse(Settings, {})
const required = parse(Settings, { approvals: 'required' })
const draftWith = (changes: Partial<Draft>): Draft => ({
  id: 'salt',
  revision: 2,
  definition: { slot: 'home.hero' },
  created: ADA,
  updated: ADA,
  review: { requested: ADA, approved: BOB },
  ...changes,
})

test('where approvals are optional nothing needs one', () => {
  for (const action of PUBLISH_ACTIONS)
    expect(judgeApproval({ action }, { settings: optional, draft: null })).toBeNull()
})

describe('where they are required', () => {
  test.each(['pause', 'stop', 'rollback', 'scheduled-end', 'retention', 'bandit'] as const)(
    '%s waits for nobody',
    (action) => expect(judgeApproval({ action }, { settings: required, draft: null })).toBeNull(),
  )

  test.each(['publish', 'ship', 'resume'] as const)('%s needs an approval by who had no part', (action) => {
    const judge = (draft: Draft | null) => judgeApproval({ action }, { settings: required, draft })
    expect(judge(draftWith({}))).toBeNull()
    expect(judge(draftWith({ editors: [ADA.by] }))).toBeNull()
    for (const draft of [
      null,
      draftWith({ review: null }),
      draftWith({ review: { requested: ADA, approved: null } }),
      draftWith({ review: { requested: ADA, approved: ADA } }),
      draftWith({ editors: [BOB.by, ADA.by] }),
    ])
      expect(judge(draft)).toMatchObject({ code: 'approval-needed', from: 'review' })
  })

  test('ratios go through the draft, and what has no draft through an owner', () => {
    const base = { settings: required, draft: draftWith({}) }
    expect(judgeApproval({ action: 'ratios', isOwner: true }, base)).toMatchObject({ from: 'draft' })
    expect(judgeApproval({ action: 'piece' }, base)).toMatchObject({ from: 'owner' })
    expect(judgeApproval({ action: 'piece', isOwner: true }, base)).toBeNull()
  })
})
