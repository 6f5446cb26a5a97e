import { after } from 'next/server'
import { refuseMethod } from '#lib/http/refuse-method'
import { receiveEvents } from '#lib/ingest/receive-events'

export const runtime = 'edge'

/** Events of the browser's tracker. */
export function POST(request: Request): Promise<Response> {
  return receiveEvents(request, after)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
