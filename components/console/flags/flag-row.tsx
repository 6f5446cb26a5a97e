'use client'

import Link from 'next/link'
import type { FlagReader } from '#content/flag-readers'
import type { Flag } from '#lib/core/experiments/definition'
import type { Attribute } from '../editor/attributes.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { FlagForm } from './flag-form.tsx'
import { tellFlag } from './tell-flag.ts'

type Props = {
  readonly flag: Flag
  readonly reader: FlagReader | undefined
  readonly site: AudienceSite
  readonly attributes: readonly Attribute[]
  readonly canEdit: boolean
  readonly isOpen: boolean
  readonly onChange: (next: Flag | null, message: string) => Promise<boolean>
  readonly onClose: () => void
}

/** One flag: its switch, who gets it in words, who asks for it, and behind Edit the rest. */
export function FlagRow({ flag, reader, site, attributes, canEdit, isOpen, onChange, onClose }: Props) {
  const { key, enabled } = flag
  const id = `flag-${key}`
  const turn = () =>
    onChange(
      { ...flag, enabled: !enabled },
      enabled ? `${key} is off for everybody.` : `${key} is on. ${tellFlag({ ...flag, enabled: true })}`,
    )
  return (
    <li className="grid grid-cols-1 gap-3 border-line border-t py-4" data-flag={key}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <input
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
          role="switch"
          className="switch mt-0.5 shrink-0"
          aria-describedby={`${id}-note`}
          checked={enabled}
          disabled={!canEdit}
          onChange={() => void turn()}
        />
        <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
          <label htmlFor={id} className="wrap-anywhere cursor-pointer font-mono text-[14px]">
            {key}
          </label>
          <p id={`${id}-note`} className="text-ink-2">
            {tellFlag(flag)}
          </p>
          <p className="wrap-anywhere text-[13px] text-ink-2">
            {reader === undefined ? (
              'No code of this site is known to read it.'
            ) : (
              <>
                {reader.does}. Read in <code className="font-mono">{reader.file}</code>.
              </>
            )}
          </p>
        </div>
        {canEdit && (
          <Link
            href={isOpen ? '/console/flags' : `/console/flags?flag=${key}`}
            prefetch={false}
            scroll={false}
            aria-expanded={isOpen}
            className="inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
          >
            {isOpen ? 'Close' : 'Edit'}
            <span className="sr-only"> {key}</span>
          </Link>
        )}
      </div>
      {isOpen && canEdit && (
        <FlagForm
          seen={flag}
          initialKey={key}
          site={site}
          attributes={attributes}
          onClose={onClose}
          onSave={async (next) => {
            if (await onChange(next, `${key} is published. ${tellFlag(next)}`)) onClose()
          }}
          onRemove={async () => {
            if (await onChange(null, `${key} is removed: the code takes it for off.`)) onClose()
          }}
        />
      )}
    </li>
  )
}
