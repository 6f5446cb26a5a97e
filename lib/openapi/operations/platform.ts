import * as v from 'valibot'
import type { Operation } from '../operation.ts'
import type { SchemaName } from '../schemas.ts'

const FORM_OR_JSON = ['application/json', 'application/x-www-form-urlencoded']
const signedIn = {
  description: 'Signed in, for a program',
  schema: 'Session',
  headers: ['Set-Cookie'],
} as const
const seeOther = {
  description: 'A form is led to a page of this site',
  headers: ['Location', 'Set-Cookie'],
} as const

function signIn(verb: string, summary: string, schema: SchemaName, problems: readonly number[]): Operation {
  return {
    method: 'post',
    path: `/api/auth/${verb}`,
    tag: 'Sessions',
    summary,
    body: { schema, types: FORM_OR_JSON },
    answers: { 200: signedIn, 303: seeOther },
    problems,
  }
}

function cron(method: 'get' | 'post'): Operation {
  return {
    method,
    path: '/api/cron/{job}',
    tag: 'Platform',
    summary: 'Runs scheduled work: each job may be missed, and may run twice',
    answers: { 200: { description: 'What was done', schema: 'CronAnswer' } },
    problems: [401, 404, 503],
  }
}

/** Sessions, GraphQL, health, scheduled work, and this document. */
export const PLATFORM_OPERATIONS: readonly Operation[] = [
  signIn(
    'login',
    'Signs in by e-mail address and password',
    'Credentials',
    [400, 401, 403, 413, 415, 429, 503],
  ),
  signIn('register', 'Opens a storefront account', 'Registration', [400, 403, 409, 413, 415, 429, 503]),
  signIn(
    'link',
    'Signs in by a one-time link, which only a POST uses up',
    'LinkToken',
    [400, 401, 403, 413, 415, 429, 503],
  ),
  {
    method: 'post',
    path: '/api/auth/logout',
    tag: 'Sessions',
    summary: 'Signs out',
    answers: { 204: { description: 'Signed out, for a program', headers: ['Set-Cookie'] }, 303: seeOther },
    problems: [400, 403, 413, 415],
  },
  {
    method: 'post',
    path: '/api/auth/refresh',
    tag: 'Sessions',
    summary: 'Renews the session by its refresh cookie',
    answers: { 200: { description: 'Renewed', schema: 'Refreshed', headers: ['Set-Cookie'] } },
    problems: [401, 403, 503],
  },
  {
    method: 'get',
    path: '/api/auth/refresh',
    tag: 'Sessions',
    summary: 'Renews the session and goes back to a page',
    query: v.object({ next: v.exactOptional(v.string()) }),
    answers: { 303: seeOther },
    problems: [503],
  },
  {
    method: 'get',
    path: '/api/auth/session',
    tag: 'Sessions',
    summary: 'Whether this browser has a session; no error without one',
    answers: { 200: { description: 'None, valid, or over', schema: 'SessionState' } },
  },
  {
    method: 'get',
    path: '/api/me',
    tag: 'Sessions',
    summary: 'Who is signed in, by the claims of the token',
    answers: { 200: { description: 'The person', schema: 'Member' } },
  },
  {
    method: 'post',
    path: '/api/graphql',
    tag: 'Platform',
    summary: 'GraphQL over HTTP: products, articles, the caller and, for the console’s roles, experiments',
    body: { schema: 'GraphqlRequest' },
    answers: {
      200: {
        description: 'Data and errors',
        schema: 'GraphqlAnswer',
        type: 'application/graphql-response+json',
      },
      400: {
        description: 'A request that could not be run',
        schema: 'GraphqlAnswer',
        type: 'application/graphql-response+json',
      },
    },
    problems: [401, 413, 415],
  },
  {
    method: 'get',
    path: '/api/health',
    tag: 'Platform',
    summary: 'Whether we answer, and whether our stores do; 200 in any case',
    answers: { 200: { description: 'Health', schema: 'Health' } },
  },
  cron('get'),
  cron('post'),
  {
    method: 'get',
    path: '/api/openapi.json',
    tag: 'Platform',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1', schema: 'OpenApi' } },
  },
]
