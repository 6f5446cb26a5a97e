import type { Operation } from '../operation.ts'

const tag = 'Gateway'

function forward(method: Operation['method'], summary: string): Operation {
  return {
    method,
    path: '/api/gateway/{path}',
    tag,
    summary,
    description:
      '`path` is a service of the Edge Config document `origins` and a path of it. The service says which methods it takes and who may use it. `Cache-Status`, `X-Cache` and `X-Region` say where the answer came from.',
    answers: { 200: { description: 'What the origin answers, or a tier for it', type: '*/*' } },
    problems: [400, 401, 403, 404, 405, 413, 502, 503, 504],
  }
}

/** Regional origins behind one address. */
export const GATEWAY_OPERATIONS: readonly Operation[] = [
  forward('get', 'Reads from the nearest origin that works, or from a cache in front of it'),
  forward('post', 'Sends to the nearest origin that works'),
  forward('put', 'Replaces at the nearest origin that works'),
  forward('patch', 'Changes at the nearest origin that works'),
  forward('delete', 'Removes at the nearest origin that works'),
  {
    method: 'post',
    path: '/api/gateway/purge',
    tag,
    summary: 'Makes what the caches hold of tags and services void',
    body: { schema: 'Purge' },
    answers: { 204: { description: 'Void here at once, in other places within two seconds' } },
    problems: [400, 413, 415, 503],
  },
]
