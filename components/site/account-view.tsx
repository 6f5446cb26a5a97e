'use client'

import { useEffect, useState } from 'react'
import { Button, buttonClass } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { EmptyNote } from './empty-note.tsx'
import { type Account, fetchAccount } from './fetch-account.tsx'
import { OrderCard } from './order-card.tsx'

type Props = { readonly language: Language; readonly words: Pick<Dictionary, 'account' | 'thanks' | 'cart'> }

/** Who is signed in, and their orders. */
export function AccountView({ language, words }: Props) {
  const [account, setAccount] = useState<Account>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to ask again
  useEffect(() => {
    fetchAccount().then(setAccount, () => setAccount({ state: 'failed' }))
  }, [attempt])

  switch (account.state) {
    case 'loading':
      return (
        <p role="status" className="min-h-80 text-ink-2">
          {words.account.loading}
        </p>
      )
    case 'signed-out':
      return (
        <EmptyNote text={words.account.signedOut}>
          <a href={toPublicPath(language, '/sign-in')} className={buttonClass()}>
            {words.account.signIn}
          </a>
        </EmptyNote>
      )
    case 'failed':
      return (
        <EmptyNote text={words.account.failed}>
          <Button look="quiet" onClick={() => setAttempt(attempt + 1)}>
            {words.account.retry}
          </Button>
        </EmptyNote>
      )
    case 'signed-in':
      return <SignedIn account={account} language={language} words={words} />
  }
}

type SignedInProps = Props & { readonly account: Extract<Account, { state: 'signed-in' }> }

function SignedIn({ account, language, words }: SignedInProps) {
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center justify-between gap-4 border-line border-b pb-6">
        <p>
          {words.account.hello} <strong className="font-semibold">{account.name}</strong>
        </p>
        <form method="post" action="/api/auth/logout">
          <input type="hidden" name="next" value={toPublicPath(language, '/account')} />
          <Button type="submit" look="quiet">
            {words.account.signOut}
          </Button>
        </form>
      </div>
      <section aria-labelledby="orders" className="grid max-w-2xl gap-5">
        <h2 id="orders" className="section-type">
          {words.account.orders}
        </h2>
        {account.orders.length === 0 && <p className="text-ink-2">{words.account.noOrders}</p>}
        {account.orders.map((order) => (
          <OrderCard key={order.id} order={order} language={language} words={words} />
        ))}
      </section>
    </div>
  )
}
