'use client'

import { type FormEvent, useState } from 'react'
import { TextField } from '#components/ui/field'
import type { Flag } from '#lib/core/experiments/definition'
import { ConsoleButton } from '../console-button.tsx'
import type { Attribute } from '../editor/attributes.ts'
import { AudienceRows } from '../editor/audience-rows.tsx'
import { ReachText } from '../editor/reach-note.tsx'
import { reachOf } from '../editor/use-reach.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { tellFlag } from './tell-flag.ts'

type Props = {
  /** The flag that is edited; null for a new one. */
  readonly seen: Flag | null
  readonly initialKey: string
  readonly site: AudienceSite
  readonly attributes: readonly Attribute[]
  readonly onSave: (next: Flag) => Promise<void>
  readonly onRemove?: () => Promise<void>
  readonly onClose: () => void
}

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Who gets a flag: the audience, and the share of it. A new flag is off until somebody turns it on. */
export function FlagForm({ seen, initialKey, site, attributes, onSave, onRemove, onClose }: Props) {
  const [key, setKey] = useState(initialKey)
  const [percent, setPercent] = useState(String(Math.round((seen?.coverage ?? 1) * 1_000) / 10))
  const [audience, setAudience] = useState(seen?.audience)
  const [isBusy, setBusy] = useState(false)
  const id = `form-${seen?.key ?? 'new'}`
  const coverage = Number(percent) / 100
  const isKey = KEY.test(key)
  const isShare = percent !== '' && coverage >= 0 && coverage <= 1
  const { audience: _, ...rest } = seen ?? { enabled: false }
  const next: Flag = { ...rest, key, coverage, ...(audience && { audience }) }

  const run = async (task: Promise<void>) => {
    setBusy(true)
    await task
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isKey && isShare) void run(onSave(next))
  }

  return (
    <form
      onSubmit={submit}
      aria-label={seen === null ? 'New flag' : `Edit ${seen.key}`}
      className="mb-4 grid max-w-[44rem] gap-5 border-control border-l-2 pl-4"
    >
      {seen === null && (
        <TextField
          id={`${id}-key`}
          label="Key"
          value={key}
          spellCheck={false}
          autoComplete="off"
          hint="The name by which code asks for it, such as new-checkout. It cannot be changed later."
          {...(key !== '' && !isKey && { error: 'Small letters, digits and hyphens, at most 64' })}
          onChange={(event) => setKey(event.target.value)}
        />
      )}
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-semibold text-sm">Who it is for</legend>
        <AudienceRows audience={audience} attributes={attributes} onChange={setAudience} />
        <ReachText reach={reachOf(audience, site)} attributes={attributes} />
      </fieldset>
      <TextField
        id={`${id}-share`}
        label="Share of them, in per cent"
        type="number"
        min={0}
        max={100}
        step={0.1}
        value={percent}
        className="max-w-60"
        hint="Raise it, and whoever has the flag keeps it."
        {...(!isShare && { error: 'A number from 0 to 100' })}
        onChange={(event) => setPercent(event.target.value)}
      />
      {isShare && (
        <p aria-live="polite" className="text-ink-2">
          {tellFlag(next)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <ConsoleButton type="submit" look="filled" disabled={!isKey || !isShare || isBusy}>
          {isBusy ? 'Publishing…' : seen === null ? 'Create, turned off' : 'Publish'}
        </ConsoleButton>
        <ConsoleButton onClick={onClose}>Cancel</ConsoleButton>
        {onRemove && (
          <ConsoleButton look="plain" disabled={isBusy} onClick={() => void run(onRemove())}>
            Remove<span className="sr-only"> {seen?.key}</span>
          </ConsoleButton>
        )}
      </div>
    </form>
  )
}
