import type { ReactNode } from 'react'
import { Wordmark } from '#components/console/wordmark'

/** A page in front of the console: its name, one column, and nothing that is behind the door. */
export function SignInFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <header className="border-line border-b">
        <div className="console-width flex min-h-14 items-center">
          <Wordmark />
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-[24rem] gap-6 px-4 pt-[max(8vh,2rem)] pb-12">
        <h1 className="font-semibold text-[28px] leading-8 tracking-[-0.01em]">{title}</h1>
        {children}
      </main>
    </>
  )
}
