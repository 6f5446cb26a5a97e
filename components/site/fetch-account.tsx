'use client'

import { fetchRenewing } from './fetch-renewing.tsx'
import type { OrderAnswer } from './order-card.tsx'

export type Account =
  | { readonly state: 'loading' | 'signed-out' | 'failed' }
  | {
      readonly state: 'signed-in'
      readonly name: string
      readonly orders: readonly OrderAnswer[]
    }

type Me = { readonly id: string; readonly name?: string; readonly email?: string }

/**
 * Who is signed in and what they ordered. An access token that has run out is renewed once. Whoever has no session at
 * all is not asked for one: the refusal would stand in the browser's console as an error.
 */
export async function fetchAccount(): Promise<Account> {
  const known = await fetch('/api/auth/session')
  if (!known.ok) return { state: 'failed' }
  if (((await known.json()) as { session: string }).session === 'none') return { state: 'signed-out' }
  const answer = await fetchRenewing('/api/me')
  if (answer.status === 401) return { state: 'signed-out' }
  if (!answer.ok) return { state: 'failed' }
  const me = (await answer.json()) as Me
  const orders = await fetch('/api/orders')
  if (!orders.ok) return { state: 'failed' }
  return { state: 'signed-in', name: me.name ?? me.email ?? me.id, ...(await orders.json()) }
}
