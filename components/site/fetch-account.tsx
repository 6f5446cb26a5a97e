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

/** Who is signed in and what they ordered. An access token that has run out is renewed once. */
export async function fetchAccount(): Promise<Account> {
  const answer = await fetchRenewing('/api/me')
  if (answer.status === 401) return { state: 'signed-out' }
  if (!answer.ok) return { state: 'failed' }
  const me = (await answer.json()) as Me
  const orders = await fetch('/api/orders')
  if (!orders.ok) return { state: 'failed' }
  return { state: 'signed-in', name: me.name ?? me.email ?? me.id, ...(await orders.json()) }
}
