import { AuditQuery, HistoryQuery } from '#lib/publish/history-view'
import type { Operation } from '../operation.ts'
import type { SchemaName } from '../schemas.ts'

const tag = 'Publishing'
const one = '/api/experiments/{id}'
const published = { 200: { description: 'What is live now, or would be', schema: 'Published' } } as const
const problems = [400, 404, 409, 413, 415, 422, 503]

function publishing(verb: string, summary: string, schema: SchemaName, optional: boolean): Operation {
  const body = { schema, optional }
  return {
    method: 'post',
    path: `${one}/${verb}`,
    tag,
    summary,
    parameters: ['IdempotencyKey'],
    body,
    answers: published,
    problems,
  }
}

/** Publishing, history, audit and settings. */
export const PUBLISHING_OPERATIONS: readonly Operation[] = [
  {
    ...publishing('publish', 'Publishes the draft', 'Publish', true),
    description:
      'A refusal carries the report: changes, findings, biases, edits from outside and bytes. 409 needs a decision, by its `code`; 422 with code `lint` lists what has to be mended.',
    parameters: ['IdempotencyKey', 'IfMatch'],
    problems: [...problems, 412],
  },
  publishing(
    'pause',
    'Sends everybody to the control until the experiment is resumed',
    'ChangeOptions',
    true,
  ),
  publishing('resume', 'Lets a paused experiment go on', 'ChangeOptions', true),
  publishing('stop', 'Ends the experiment', 'ChangeOptions', true),
  publishing('ship', 'Ends the experiment with a winner, whose content goes into the slot', 'Ship', false),
  {
    method: 'get',
    path: `${one}/preflight`,
    tag,
    summary: 'What publishing the draft would do, and what stands in its way',
    parameters: ['IfMatch'],
    answers: { 200: { description: 'The report of a rehearsal', schema: 'Preflight' } },
    problems: [404, 412, 503],
  },
  {
    method: 'get',
    path: '/api/history',
    tag,
    summary: 'Published versions, newest first',
    query: HistoryQuery,
    answers: { 200: { description: 'A page of them', schema: 'History' } },
    problems: [400, 503],
  },
  {
    method: 'get',
    path: '/api/history/{version}',
    tag,
    summary: 'One version with its documents',
    answers: { 200: { description: 'The version', schema: 'Version' } },
    problems: [404, 503],
  },
  {
    method: 'post',
    path: '/api/history/{version}/rollback',
    tag,
    summary: 'Publishes the documents of an earlier version again',
    description: 'To go back is its own confirmation of every bias; `confirm` is not needed.',
    parameters: ['IdempotencyKey'],
    body: { schema: 'ChangeOptions', optional: true },
    answers: published,
    problems,
  },
  {
    method: 'get',
    path: '/api/audit',
    tag,
    summary: 'Who did what, newest first',
    query: AuditQuery,
    answers: { 200: { description: 'A page of entries', schema: 'AuditLog' } },
    problems: [400, 503],
  },
  {
    method: 'get',
    path: '/api/settings',
    tag,
    summary: 'How this workspace publishes',
    answers: { 200: { description: 'The settings', schema: 'Settings', headers: ['ETag'] } },
    problems: [503],
  },
  {
    method: 'patch',
    path: '/api/settings',
    tag,
    summary: 'Changes how this workspace publishes; null gives a setting its default',
    parameters: ['IfMatchRequired'],
    body: { schema: 'SettingsPatch', types: ['application/merge-patch+json', 'application/json'] },
    answers: { 200: { description: 'The settings', schema: 'Settings', headers: ['ETag'] } },
    problems: [400, 412, 413, 415, 428, 503],
  },
  {
    method: 'get',
    path: '/api/notices',
    tag,
    summary: 'The caller’s inbox, newest first',
    answers: { 200: { description: 'What the team was told', schema: 'Inbox' } },
    problems: [503],
  },
  {
    method: 'patch',
    path: '/api/notices',
    tag,
    summary: 'Says up to when the caller has read, and which kinds they do not want',
    body: { schema: 'InboxChange', types: ['application/json', 'application/merge-patch+json'] },
    answers: { 200: { description: 'The inbox after the change', schema: 'Inbox' } },
    problems: [400, 413, 415, 503],
  },
]
