'use client'

import { type SyntheticEvent, useEffect, useRef } from 'react'
import { buttonClass } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'

const ANSWERED = /(?:^|; )sl_consent=(?:granted|denied)(?:;|$)/

type Props = { readonly words: Dictionary['consent']; readonly next: string }

/**
 * Asks once, at the bottom, over the page and so without moving it. Shown when no answer is found in the browser;
 * the footer's link shows it again (`:target`). Without JavaScript it stands in the flow and posts a plain form.
 */
export function ConsentCard({ words, next }: Props) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    // Only the console may frame a page, as a preview: there the card would cover what is looked at, and nobody is asked.
    const isPreview = window.top !== window
    card.current?.toggleAttribute('data-asking', !isPreview && !ANSWERED.test(document.cookie))
  }, [])

  function answer(event: SyntheticEvent<HTMLFormElement, SubmitEvent>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    const body = new URLSearchParams({ choice: (submitter as HTMLButtonElement | null)?.value ?? 'denied' })
    card.current?.removeAttribute('data-asking')
    if (window.location.hash === '#cookie-choices') forgetTarget()
    void fetch('/api/consent', { method: 'POST', body, headers: { accept: 'application/json' } })
  }

  return (
    <section ref={card} id="cookie-choices" aria-labelledby="consent-title" className="consent">
      <form method="post" action="/api/consent" onSubmit={answer} className="grid gap-3">
        <input type="hidden" name="next" value={next} />
        <h2 id="consent-title" className="font-semibold text-[1.05rem]">
          {words.title}
        </h2>
        <p className="text-ink-2 text-sm">{words.text}</p>
        <div className="grid grid-cols-2 gap-3">
          <button type="submit" name="choice" value="denied" className={buttonClass('quiet')}>
            {words.reject}
          </button>
          <button type="submit" name="choice" value="granted" className={buttonClass('quiet')}>
            {words.accept}
          </button>
        </div>
      </form>
    </section>
  )
}

/** An empty fragment ends `:target`, which `replaceState` alone does not; then the address is made tidy again. */
function forgetTarget(): void {
  window.location.hash = ''
  const { pathname, search } = window.location
  window.history.replaceState(window.history.state, '', pathname + search)
}
