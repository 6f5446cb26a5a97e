import type { Operation } from '../operation.ts'

const tag = 'Experiments'
const one = '/api/experiments/{id}'
const resource = { description: 'The experiment', schema: 'Experiment', headers: ['ETag'] } as const
const MERGE_PATCH = ['application/merge-patch+json', 'application/json']

/** Experiments and their drafts. */
export const EXPERIMENT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/experiments',
    tag,
    summary: 'Live experiments with ratios and counts, drafts, and faults of the live document',
    answers: { 200: { description: 'What is live and what is being prepared', schema: 'Experiments' } },
    problems: [503],
  },
  {
    method: 'post',
    path: '/api/experiments',
    tag,
    summary: 'Makes a draft',
    description:
      'Variants default to control and treatment, half each; the seed to one under which nobody was bucketed. What is read-only in answers is ignored.',
    body: { schema: 'NewExperiment' },
    answers: { 201: { ...resource, headers: ['ETag', 'Location'] } },
    problems: [400, 409, 413, 415, 503],
  },
  {
    method: 'get',
    path: one,
    tag,
    summary: 'One experiment: its draft, what is live of it, and its record',
    description:
      'Its definition is the draft’s; while nobody has edited it, that of the live experiment under revision 0. The ETag is the draft’s revision, for If-Match alone: the rest of the answer changes under it. While Redis does not answer, only what is live is told, without an ETag.',
    answers: { 200: resource },
    problems: [404, 503],
  },
  {
    method: 'patch',
    path: one,
    tag,
    summary: 'Edits the draft by a merge patch (RFC 7396)',
    description:
      'The result is checked as a whole, and an edit ends a review. What somebody else wrote since is never overwritten: 412 brings the draft as it is now.',
    parameters: ['IfMatchRequired'],
    body: { schema: 'ExperimentPatch', types: MERGE_PATCH },
    answers: { 200: resource },
    problems: [400, 404, 409, 412, 413, 415, 428, 503],
  },
  {
    method: 'delete',
    path: one,
    tag,
    summary: 'Deletes the draft of an experiment that is not live',
    description: 'The last 200 removed drafts are kept whole; the audit log says which they were.',
    parameters: ['IfMatchRequired'],
    answers: { 204: { description: 'It is gone' } },
    problems: [404, 409, 412, 428, 503],
  },
  {
    method: 'post',
    path: `${one}/review`,
    tag,
    summary: 'Asks for a review of the draft as it is',
    parameters: ['IfMatch'],
    answers: { 200: resource },
    problems: [404, 409, 412, 503],
  },
  {
    method: 'post',
    path: `${one}/approve`,
    tag,
    summary: 'Approves the draft as it is, by somebody who had no part in it',
    parameters: ['IfMatch'],
    answers: { 200: resource },
    problems: [404, 409, 412, 503],
  },
  {
    method: 'patch',
    path: `${one}/ratios`,
    tag,
    summary: 'Publishes new ratios of a live experiment, which is its own confirmation',
    description: 'Where approvals are required, ratios go through the draft.',
    body: { schema: 'RatioChange' },
    answers: { 200: { description: 'What changed', schema: 'RatiosPublished' } },
    problems: [400, 404, 409, 413, 415, 422, 503],
  },
]
