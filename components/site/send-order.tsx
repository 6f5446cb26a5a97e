'use client'

import type { Problems } from './checkout-fields.tsx'
import { fetchRenewing } from './fetch-renewing.tsx'

type Sent = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problems: Problems }

const FIELDS = ['email', 'name', 'line', 'city', 'postcode', 'country', 'card'] as const

/** Sends an order and says what became of it. Whoever is signed in stays so, and gets the order into their account. */
export async function sendOrder(fields: Readonly<Record<string, unknown>>): Promise<Sent> {
  try {
    const response = await fetchRenewing('/api/checkout', {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json' },
    })
    const body = (await response.json()) as { id?: string; errors?: { pointer: string }[] }
    if (response.ok && body.id) return { ok: true, id: body.id }
    if (response.status === 400) return { ok: false, problems: toProblems(body.errors ?? []) }
    return { ok: false, problems: { [response.status === 409 ? 'empty' : 'unavailable']: true } }
  } catch {
    return { ok: false, problems: { unavailable: true } }
  }
}

function toProblems(errors: readonly { readonly pointer: string }[]): Problems {
  const named = FIELDS.filter((field) => errors.some(({ pointer }) => pointer === `/${field}`))
  return named.length === 0 ? { input: true } : Object.fromEntries(named.map((field) => [field, true]))
}
