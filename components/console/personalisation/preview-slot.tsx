'use client'

import { useState } from 'react'
import { SelectField } from '#components/ui/select-field'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import { ConsoleButton } from '../console-button.tsx'
import { nameLanguage } from '../editor/name-place.ts'
import { makePreview } from '../editor/use-preview.ts'
import { LocalTime } from '../local-time.tsx'
import type { AudienceSite } from '../pieces/audience-site.ts'

type Props = {
  readonly slot: Pick<PersonalSlot, 'samplePath' | 'languages'>
  readonly markets: AudienceSite['markets']
}
type Made = Awaited<ReturnType<typeof makePreview>>

const DEVICES = [
  { value: '', label: 'This device' },
  { value: 'mobile', label: 'Phone' },
  { value: 'tablet', label: 'Tablet' },
  { value: 'desktop', label: 'Desktop' },
]
const ONE_DAY = 24

/** A link to the page as a visitor of a market, with a language and a device, sees it now. */
export function PreviewSlot({ slot, markets }: Props) {
  const [market, setMarket] = useState(markets[0]?.key ?? '')
  const [language, setLanguage] = useState<string>(slot.languages[0] ?? 'en')
  const [device, setDevice] = useState('')
  const [made, setMade] = useState<(Made & { readonly key: string }) | null>(null)
  const key = [market, language, device].join()

  const make = async () => {
    const known = DEVICES.find(({ value }) => value === device)?.value as 'mobile' | undefined
    const wish = { path: slot.samplePath, choices: {}, language, ...(market !== '' && { market }) }
    setMade({ ...(await makePreview({ ...wish, ...(known && { device: known }) }, 'share', ONE_DAY)), key })
  }

  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-[10rem_10rem_10rem_auto] sm:items-end">
        <SelectField
          id="preview-market"
          label="Market"
          value={market}
          options={markets.map(({ key: value }) => ({ value, label: value }))}
          onChange={(event) => setMarket(event.target.value)}
        />
        <SelectField
          id="preview-language"
          label="Language"
          value={language}
          options={slot.languages.map((value) => ({ value, label: nameLanguage(value) }))}
          onChange={(event) => setLanguage(event.target.value)}
        />
        <SelectField
          id="preview-device"
          label="Device"
          value={device}
          options={DEVICES}
          onChange={(event) => setDevice(event.target.value)}
        />
        <div className="flex min-h-11 items-center">
          <ConsoleButton onClick={() => void make()}>Make a preview link</ConsoleButton>
        </div>
      </div>
      <div aria-live="polite">
        {made?.problem != null && <p className="text-loss-text">{made.problem}</p>}
        {made?.url != null && made.key === key && (
          <p>
            <a
              href={made.url}
              target="_blank"
              rel="noreferrer"
              className="wrap-anywhere text-tide-text underline underline-offset-4"
            >
              Open the preview<span className="sr-only"> in a new tab</span>
            </a>
            <span className="text-ink-2">
              {' '}
              Ends <LocalTime at={made.expiresAt} />. It can be passed on.
            </span>
          </p>
        )}
      </div>
    </div>
  )
}
