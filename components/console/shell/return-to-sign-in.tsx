'use client'

import { useEffect } from 'react'

const RENEWAL = '/api/auth/refresh'

/** Stands in for a page whose session somebody has ended: leads to sign in, and from there back to this very address. */
export function ReturnToSignIn() {
  useEffect(() => {
    location.replace(`${RENEWAL}?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, [])
  const href = `${RENEWAL}?next=%2Fconsole`
  return (
    <main className="console-width py-12">
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${href}`} />
      </noscript>
      <p>
        You were signed out.{' '}
        <a href={href} className="underline underline-offset-4">
          Sign in
        </a>
      </p>
    </main>
  )
}
