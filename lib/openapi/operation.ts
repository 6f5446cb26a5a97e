import type * as v from 'valibot'
import type { SchemaName } from './schemas.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** An answer that is no problem. Without a schema it has no body, or one of the media type named. */
export type Answer = {
  readonly description: string
  readonly schema?: SchemaName
  readonly type?: string
  readonly headers?: readonly HeaderName[]
}

type HeaderName = 'ETag' | 'Location' | 'X-Dropped' | 'Set-Cookie'
type ParameterName = 'IfMatch' | 'IfMatchRequired' | 'IfNoneMatch' | 'IdempotencyKey'

/** One method of one path, as the document describes it. Who may is not said here: the policy table says it. */
export type Operation = {
  readonly method: Method
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** A query, each of whose members is a parameter. */
  readonly query?:
    | v.ObjectSchema<v.ObjectEntries, undefined>
    | v.StrictObjectSchema<v.ObjectEntries, undefined>
  readonly parameters?: readonly ParameterName[]
  readonly body?: {
    readonly schema: SchemaName
    readonly types?: readonly string[]
    readonly optional?: boolean
  }
  readonly answers: Readonly<Record<number, Answer>>
  /** Statuses answered with problem+json, besides those that every operation has. */
  readonly problems?: readonly number[]
}
