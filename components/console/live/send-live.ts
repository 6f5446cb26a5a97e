import { callApi } from '../call-api.ts'

type Message =
  | { readonly type: 'presence'; readonly body: { readonly client: string; readonly field: string | null } }
  | { readonly type: 'leave'; readonly body: { readonly client: string } }
  | {
      readonly type: 'edit'
      readonly body: {
        readonly client: string
        readonly pointer: string
        readonly value: unknown
        readonly revision: number
      }
    }

/** Tells colleagues on an experiment; what cannot be told now is told again soon, so nobody hears of it. */
export async function sendLive(experiment: string, message: Message): Promise<void> {
  await callApi('/api/live', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ topic: `experiment:${experiment}`, ...message }),
    // The last message of a page that is being left must still arrive.
    keepalive: true,
  }).catch(() => undefined)
}
