import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Fault, parseFault } from './fault.ts'
import { parseJson, readBody } from './read-body.ts'
import { sendJson } from './send-json.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** What a server's control endpoints show and clear. */
export type Counters = { read(): Promise<object>; reset(): Promise<void> }

/**
 * `/__fault` and `/__stats`: no token, no faults, no counting, loopback only.
 */
export class Control {
  fault: Fault = {}
  private readonly fields: readonly (keyof Fault)[]
  private readonly counters: Counters

  constructor(fields: readonly (keyof Fault)[], counters: Counters) {
    this.fields = fields
    this.counters = counters
  }

  owns(request: Pick<IncomingMessage, 'url'>): boolean {
    return request.url?.startsWith('/__') ?? false
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!LOOPBACK.has(request.socket.remoteAddress ?? '')) return refuse(response, 403, 'loopback only')
    const endpoint = `${request.method} ${request.url?.split('?')[0]}`
    switch (endpoint) {
      case 'GET /__fault':
        return sendJson(response, 200, JSON.stringify(this.fault))
      case 'POST /__fault':
        return this.setFault(request, response)
      case 'GET /__stats':
        return sendJson(response, 200, JSON.stringify(await this.counters.read()))
      case 'DELETE /__stats':
        return this.resetStats(response)
      case 'POST /__stats':
        return this.postStats(request, response)
      default:
        return refuse(response, 404, 'there are GET and POST /__fault, GET, POST and DELETE /__stats')
    }
  }

  private async setFault(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = parseFault(await readJson(request), this.fields)
    if ('problem' in fault) return refuse(response, 400, fault.problem)
    this.fault = fault
    sendJson(response, 200, JSON.stringify(fault))
  }

  private async postStats(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request)
    const isReset = typeof body === 'object' && body !== null && 'reset' in body && body.reset === true
    return isReset ? this.resetStats(response) : refuse(response, 400, 'expected {"reset":true}')
  }

  private async resetStats(response: ServerResponse): Promise<void> {
    await this.counters.reset()
    sendJson(response, 200, '{}')
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request)
  return body === null ? undefined : parseJson(body.toString())
}

function refuse(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, JSON.stringify({ error }))
}
