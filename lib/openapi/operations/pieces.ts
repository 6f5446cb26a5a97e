import { QueryOptions } from '#lib/publish/publish-input'
import type { Operation } from '../operation.ts'
import type { SchemaName } from '../schemas.ts'

const tag = 'Pieces'
const published = { 200: { description: 'What is live now, or would be', schema: 'Published' } } as const
const problems = [400, 404, 409, 412, 422, 503]

type Kind = {
  readonly path: string
  readonly what: string
  readonly list: SchemaName
  readonly one: SchemaName
  readonly input: SchemaName
}

const KINDS: readonly Kind[] = [
  { path: '/api/slots/{name}', what: 'slot', list: 'Slots', one: 'Slot', input: 'SlotInput' },
  { path: '/api/flags/{key}', what: 'feature flag', list: 'Flags', one: 'Flag', input: 'FlagInput' },
  { path: '/api/segments/{name}', what: 'segment', list: 'Segments', one: 'Segment', input: 'SegmentInput' },
  { path: '/api/groups/{id}', what: 'exclusion group', list: 'Groups', one: 'Group', input: 'GroupInput' },
]

function read(path: string, summary: string, schema: SchemaName, statuses: readonly number[]): Operation {
  const answers = { 200: { description: 'As it is live', schema, headers: ['ETag'] } } as const
  return { method: 'get', path, tag, summary, answers, problems: statuses }
}

/** How to publish stands in the query, since the body is the piece itself. */
function change(method: 'put' | 'delete', path: string, what: string, input: SchemaName | null): Operation {
  return {
    method,
    path,
    tag,
    summary:
      method === 'put' ? `Publishes a ${what} in the place of the one that is live` : `Takes a ${what} out`,
    description:
      'The ETag of a piece is the version of the live document. `confirm` is a list with commas. Where approvals are required, this needs an owner.',
    query: QueryOptions,
    parameters:
      method === 'put' ? ['IfMatch', 'IfNoneMatch', 'IdempotencyKey'] : ['IfMatch', 'IdempotencyKey'],
    ...(input !== null && { body: { schema: input } }),
    answers: published,
    // Of a slot's rules somebody else may have changed some: it is never replaced unseen.
    problems: [...problems, ...(input === null ? [] : [413, 415]), ...(input === 'SlotInput' ? [428] : [])],
  }
}

const GOALS: readonly Operation[] = [
  read('/api/goals', 'The declared goals, and which experiments measure them', 'Goals', [503]),
  {
    ...change('put', '/api/goals', 'list of goals', 'GoalsInput'),
    summary: 'Publishes the declared goals in the place of all that are live',
    description:
      'The ETag is the version of the live documents. With an empty list every name that is sent is a goal again. A goal that a running experiment measures is not taken out.',
    problems: [...problems, 413, 415, 428],
  },
]

/** Slots, flags, segments, exclusion groups, the holdout and the goals. */
export const PIECE_OPERATIONS: readonly Operation[] = [
  ...KINDS.flatMap(({ path, what, list, one, input }) => [
    read(path.slice(0, path.lastIndexOf('/')), `All live ${what}s`, list, [503]),
    read(path, `One live ${what}`, one, [404, 503]),
    change('put', path, what, input),
    // Slots are declared in code: their content can be changed, and they cannot be taken out.
    ...(what === 'slot' ? [] : [change('delete', path, what, null)]),
  ]),
  read('/api/holdout', 'The holdout: who is kept out of every experiment', 'Holdout', [503]),
  change('put', '/api/holdout', 'holdout', 'HoldoutInput'),
  change('delete', '/api/holdout', 'holdout', null),
  ...GOALS,
]
