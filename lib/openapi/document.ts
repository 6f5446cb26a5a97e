import { describeOperation } from './describe-operation.ts'
import type { Operation } from './operation.ts'
import { ACCESS_OPERATIONS } from './operations/access.ts'
import { EXPERIMENT_OPERATIONS } from './operations/experiments.ts'
import { GATEWAY_OPERATIONS } from './operations/gateway.ts'
import { LIVE_OPERATIONS } from './operations/live.ts'
import { PIECE_OPERATIONS } from './operations/pieces.ts'
import { PLATFORM_OPERATIONS } from './operations/platform.ts'
import { PUBLISHING_OPERATIONS } from './operations/publishing.ts'
import { RESULTS_OPERATIONS } from './operations/results.ts'
import { SHOP_OPERATIONS } from './operations/shop.ts'
import { SCHEMAS } from './schemas.ts'
import { toSchemas } from './to-schemas.ts'

type Json = Readonly<Record<string, unknown>>

const OPERATIONS: readonly Operation[] = [
  ...EXPERIMENT_OPERATIONS,
  ...PUBLISHING_OPERATIONS,
  ...PIECE_OPERATIONS,
  ...RESULTS_OPERATIONS,
  ...LIVE_OPERATIONS,
  ...SHOP_OPERATIONS,
  ...GATEWAY_OPERATIONS,
  ...PLATFORM_OPERATIONS,
  ...ACCESS_OPERATIONS,
]

const header = (description: string) => ({ description, schema: { type: 'string' } })
const requestHeader = (name: string, required: boolean, description: string, maxLength = 1_000) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', maxLength },
})

const COMPONENTS = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'sl_session',
      description: 'The session of a signed-in person; on https it is named `__Host-sl_session`',
    },
    cronSecret: { type: 'http', scheme: 'bearer', description: 'The secret of the timer' },
  },
  parameters: {
    IfMatch: requestHeader('If-Match', false, 'Goes on only if the ETag is still this one'),
    IfMatchRequired: requestHeader(
      'If-Match',
      true,
      'The ETag of what was edited, or `*` for whatever is there',
    ),
    IfNoneMatch: requestHeader(
      'If-None-Match',
      false,
      '`*`: goes on only if there is nothing of this name yet',
    ),
    IdempotencyKey: requestHeader(
      'Idempotency-Key',
      false,
      'Sent again with the same key within a day, a publish is answered as it was and does nothing',
      255,
    ),
  },
  headers: {
    ETag: header('Names the state that was read, for If-Match'),
    Location: header('Where to look next'),
    'Retry-After': header('Seconds to wait'),
    'Set-Cookie': header('Cookies that the answer sets'),
    'X-Dropped': header('Why events were deliberately not counted'),
  },
} as const

let built: Json | undefined

/** The OpenAPI 3.1 document of every HTTP API, made of the schemas that handlers parse with. Made once, when asked for. */
export function openApiDocument(): Json {
  built ??= {
    openapi: '3.1.0',
    info: {
      title: 'Shoreline',
      version: '1.0.0',
      description:
        'Experiments and personalisation. Errors are application/problem+json (RFC 9457). Paths, methods and roles are the same in every environment.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: describePaths(),
    components: { ...COMPONENTS, schemas: toSchemas(SCHEMAS) },
  }
  return built
}

function describePaths(): Json {
  const paths = [...new Set(OPERATIONS.map(({ path }) => path))]
  return Object.fromEntries(
    paths.map((path) => {
      const here = OPERATIONS.filter((operation) => operation.path === path)
      return [
        path,
        Object.fromEntries(here.map((operation) => [operation.method, describeOperation(operation)])),
      ]
    }),
  )
}
