import type * as v from 'valibot'
import { type Need, needOf } from '#lib/core/access/policy'
import type { Answer, Operation } from './operation.ts'
import { toParameterSchema } from './to-schemas.ts'

type Json = Readonly<Record<string, unknown>>

const STATUS: Readonly<Record<number, string>> = {
  400: 'The input cannot be read or is invalid',
  401: 'No token, or one that does not hold',
  403: 'The caller may not',
  404: 'There is no such thing',
  409: 'The state of things is in the way: `code` says which',
  412: 'Somebody changed it since',
  413: 'The body is too long',
  415: 'The body has another media type',
  422: 'It can be read, and cannot be done',
  428: 'If-Match is missing',
  429: 'Too many requests',
  501: 'Not implemented yet',
  503: 'A store does not answer right now',
}
const PUBLISHING = ['Publishing', 'Pieces']

/** One operation of the document: who may comes from the policy table, and every API has limits. */
export function describeOperation(operation: Operation): Json {
  const { method, path, tag, summary, description, body, answers, problems = [] } = operation
  const need = needOf(path.replaceAll(/\{\w+\}/g, 'x'), method.toUpperCase())
  const denials = need === 'anyone' || need === 'secret' ? [] : [401, 403]
  const statuses = [...new Set([...problems, ...denials, 429])].toSorted((a, b) => a - b)
  return {
    operationId: operationIdOf(operation),
    tags: [tag],
    summary,
    description: [description, describeNeed(need)].filter(Boolean).join('\n\n'),
    security: securityOf(need),
    parameters: parametersOf(operation),
    ...(body && { requestBody: describeBody(body) }),
    responses: Object.fromEntries([
      ...Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
      ...statuses.map((status) => [String(status), describeProblem(status, tag)]),
    ]),
  }
}

/** `patchExperimentsRatios`: the method, then what the path names. */
function operationIdOf({ method, path }: Operation): string {
  const words = path
    .replace('/api/', '')
    .split(/[^a-z]+/i)
    .filter(Boolean)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function describeNeed(need: Need): string {
  switch (need) {
    case 'anyone':
      return 'Open to anyone.'
    case 'member':
      return 'For whoever has an account, in the console or the shop.'
    case 'secret':
      return 'For whoever knows the secret of the timer.'
    case 'ingest':
    case 'customer':
    case 'viewer':
    case 'editor':
    case 'publisher':
    case 'owner':
      return `Needs the role ${need}.`
  }
}

function securityOf(need: Need): readonly Json[] {
  if (need === 'anyone') return []
  return need === 'secret' ? [{ cronSecret: [] }] : [{ bearer: [] }, { session: [] }]
}

function parametersOf({ path, query, parameters = [] }: Operation): readonly Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: pathSchema(name) })),
    ...Object.entries(query?.entries ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema: toParameterSchema(unwrap(schema)),
    })),
    ...parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ]
}

function pathSchema(name: string): Json {
  return name === 'version' ? { type: 'integer', minimum: 0 } : { type: 'string' }
}

/** Optional entries are wrapped; in a query absence is said by `required`. */
function unwrap(schema: v.ObjectEntries[string]): v.GenericSchema {
  return 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : (schema as v.GenericSchema)
}

function describeBody({
  schema,
  types = ['application/json'],
  optional = false,
}: NonNullable<Operation['body']>): Json {
  const content = { schema: { $ref: `#/components/schemas/${schema}` } }
  return { required: !optional, content: Object.fromEntries(types.map((type) => [type, content])) }
}

function describeAnswer({ description, schema, type = 'application/json', headers = [] }: Answer): Json {
  const isHtml = type === 'text/html'
  const content = isHtml
    ? { schema: { type: 'string' } }
    : { schema: { $ref: `#/components/schemas/${schema}` } }
  return {
    description,
    ...(headers.length > 0 && {
      headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    }),
    ...((schema !== undefined || isHtml) && { content: { [type]: content } }),
  }
}

function describeProblem(status: number, tag: string): Json {
  const schema = problemOf(status, tag)
  return {
    description: STATUS[status] ?? 'A problem',
    ...(status === 503 || status === 429
      ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }
      : {}),
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
}

function problemOf(status: number, tag: string): 'Problem' | 'DraftProblem' | 'PublishProblem' {
  if (status === 412 && !PUBLISHING.includes(tag)) return 'DraftProblem'
  return PUBLISHING.includes(tag) && [409, 422].includes(status) ? 'PublishProblem' : 'Problem'
}
