'use client'

import { lazy, Suspense, useState } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import { useToast } from '#components/ui/toast'
import type { PreviewSubject } from '#lib/drafts/read-preview-subject'
import { ConsoleButton } from '../console-button.tsx'
import { LocalTime } from '../local-time.tsx'
import { toPlaceWish } from './preview-place.tsx'
import { DEVICES, type PreviewView } from './preview-view.ts'
import { type MadePreview, makePreview } from './use-preview.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

const LIFETIMES = [
  { value: '24', label: 'One day' },
  { value: '72', label: 'Three days' },
  { value: '720', label: '30 days' },
]

type Props = { readonly subject: PreviewSubject; readonly view: PreviewView }

/** A link to a variant for somebody else, with the moment at which it ends, to copy or to scan. */
export function ShareLink({ subject, view }: Props) {
  const toast = useToast()
  const [variant, setVariant] = useState(subject.variants[1] ?? subject.variants[0] ?? '')
  const [hours, setHours] = useState('72')
  const [made, setMade] = useState<(MadePreview & { readonly key: string }) | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const key = JSON.stringify([variant, hours, view.market, view.country, view.language, view.width])

  const make = async () => {
    const device = DEVICES.find(({ width }) => width === view.width)?.device
    const wish = {
      path: subject.path,
      choices: { [subject.id]: variant },
      language: view.language,
      ...(device && { device }),
      ...toPlaceWish(view),
    }
    const answer = await makePreview(wish, 'share', Number(hours))
    setProblem(answer.problem)
    setMade(answer.url === null ? null : { url: answer.url, expiresAt: answer.expiresAt, key })
  }
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ message: 'The link is copied.' })
    } catch {
      toast({ message: 'The browser did not let us copy. Select the link and copy it.', tone: 'failed' })
    }
  }

  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-[14rem_10rem_auto] sm:items-end">
        <SelectField
          id="share-variant"
          label="Variant"
          value={variant}
          options={subject.variants.map((value) => ({ value, label: value }))}
          onChange={(event) => setVariant(event.target.value)}
        />
        <SelectField
          id="share-lifetime"
          label="Good for"
          value={hours}
          options={LIFETIMES}
          onChange={(event) => setHours(event.target.value)}
        />
        <div className="flex min-h-11 items-center">
          <ConsoleButton look="filled" onClick={() => void make()}>
            Make a link
          </ConsoleButton>
        </div>
      </div>
      <div aria-live="polite">
        {problem !== null && <p className="text-loss-text">{problem}</p>}
        {made !== null && made.key === key && (
          <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
            <div className="grid content-start gap-2">
              <div className="flex gap-2">
                <input
                  aria-label="Link to share"
                  readOnly
                  value={made.url}
                  className={INPUT_CLASS}
                  onFocus={(event) => event.target.select()}
                />
                <ConsoleButton onClick={() => void copy(made.url)}>Copy</ConsoleButton>
              </div>
              <p className="text-[13px] text-ink-2">
                Ends <LocalTime at={made.expiresAt} />. It shows the draft as it is when it is opened.
              </p>
            </div>
            <Suspense>
              <QrCode text={made.url} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  )
}
