import type { IncomingMessage, ServerResponse } from 'node:http'
import { Control } from '../http/control.ts'
import { applyFault } from '../http/fault.ts'
import { readBearer } from '../http/is-token.ts'
import { readBody } from '../http/read-body.ts'
import { type Serving, serve } from '../http/serve.ts'
import { type Answer, sendAnswer, toError } from './answer.ts'
import { answerApi, isApiPath } from './answer-api.ts'
import { answerRead } from './answer-read.ts'
import { RequestStats } from './request-stats.ts'
import { EdgeConfigStore } from './store.ts'

type Options = {
  id: string
  readToken: string
  apiToken: string
  /** Where the items are kept. */
  path: string
  limitBytes: number
  port: number
}

/** Edge Config: the read URL and the platform's REST API on one port. */
export async function startEdgeConfig(options: Options): Promise<Serving> {
  const store = await EdgeConfigStore.open(options.path, options.limitBytes)
  const stats = new RequestStats()
  const control = new Control(['latencyMs', 'status', 'down', 'corrupt', 'scope'], stats)
  return serve(async (request, response) => {
    if (control.owns(request)) return control.handle(request, response)
    const url = new URL(request.url ?? '/', 'http://edge-config')
    const scope = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write'
    stats.count(scope, url.pathname)
    const { fault } = control
    if ((fault.scope ?? scope) === scope && (await applyFault(fault, request, response))) return
    await answer(options, store, url, request, response)
  }, options.port)
}

async function answer(
  { id, readToken, apiToken }: Options,
  store: EdgeConfigStore,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request)
  const bearer = readBearer(request)
  const method = request.method ?? 'GET'
  let result: Answer
  if (body === null) result = toError(413, 'request_entity_too_large', 'The request is too large')
  else if (isApiPath(url.pathname)) {
    result = await answerApi({ method, pathname: url.pathname, bearer, body }, { id, token: apiToken }, store)
  } else {
    result = answerRead({ method, url, bearer }, { id, token: readToken }, store.current)
  }
  sendAnswer(request, response, result)
}
