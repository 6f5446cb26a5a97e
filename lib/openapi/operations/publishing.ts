import { AuditCsvQuery, AuditQuery, HistoryQuery } from '#lib/publish/history-view'
import type { Operation } from '../operation.ts'
import { reading } from '../reading.ts'
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
    ...reading(tag, `${one}/preflight`, 'What publishing the draft would do, and what stands in its way', {
      description: 'The report of a rehearsal',
      schema: 'Preflight',
    }),
    parameters: ['IfMatch'],
    problems: [404, 412, 503],
  },
  {
    ...reading(tag, '/api/history', 'Published versions, newest first', {
      description: 'A page of them',
      schema: 'History',
    }),
    query: HistoryQuery,
    problems: [400, 503],
  },
  {
    ...reading(tag, '/api/history/{version}', 'One version with its documents', {
      description: 'The version',
      schema: 'Version',
    }),
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
    method: 'post',
    path: '/api/history/adopt',
    tag,
    summary: 'Keeps what was edited in Edge Config outside, as a version of its own',
    description:
      'History gets two versions: the edit, to which one can go back, and the one that keeps it, in which what was counted since is an epoch of its own. 422 where a part of the edit cannot be read: roll back to the last version to take it back. Nothing is done where nothing was edited.',
    parameters: ['IdempotencyKey'],
    body: { schema: 'ChangeOptions', optional: true },
    answers: published,
    problems,
  },
  {
    ...reading(tag, '/api/audit', 'Who did what, newest first', {
      description: 'A page of entries',
      schema: 'AuditLog',
    }),
    query: AuditQuery,
    problems: [400, 503],
  },
  {
    ...reading(tag, '/api/audit/verify', 'Whether the log is as it was written', {
      description: 'The first entry that does not fit, if there is one',
      schema: 'AuditCheck',
    }),
    description:
      'Each entry carries `hash`, SHA-256 in hexadecimal digits of `previous`, which is the hash of the entry before it, and of its own canonical JSON without these two: members sorted by name, no white space. The first entry of all follows 64 zeros. `head` kept elsewhere tells later whether the log was written anew as a whole.',
  },
  {
    ...reading(tag, '/api/audit/csv', 'The log as a file for spreadsheets', {
      description: 'Every entry that the filter lets through',
      type: 'text/csv',
    }),
    query: AuditCsvQuery,
    problems: [400, 503],
  },
  reading(tag, '/api/settings', 'How this workspace publishes', {
    description: 'The settings',
    schema: 'Settings',
    headers: ['ETag'],
  }),
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
  reading(tag, '/api/notices', 'The caller’s inbox, newest first', {
    description: 'What the team was told',
    schema: 'Inbox',
  }),
  {
    method: 'post',
    path: '/api/notices/test',
    tag,
    summary: 'Sends a test through the channel of the notices',
    description: 'To the webhook or Slack that NOTIFY_WEBHOOK_URL names; 409 where it names none.',
    answers: { 200: { description: 'The channel took it', schema: 'ChannelTest' } },
    problems: [409, 502, 503],
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
