import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'

/** Answers with what a store holds, never from a cache; 503 when it does not answer. */
export async function answerFromStore(request: Request, read: () => Promise<object>): Promise<Response> {
  try {
    const found = await read()
    return found instanceof Response
      ? found
      : Response.json(found, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log('error', 'store-unavailable', { path: new URL(request.url).pathname, error })
    return refuse(request, 503, {
      title: 'This cannot be read or changed right now',
      detail: 'Nothing was changed. Try again in a few seconds',
      code: 'store-unreachable',
      headers: { 'retry-after': '5' },
    })
  }
}
