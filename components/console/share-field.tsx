'use client'

import { type CSSProperties, useState } from 'react'
import { toPercent } from '#lib/core/ratios/describe-ratios'
import { WHOLE } from '#lib/core/ratios/rebalance'
import { VariantMark, variantLook } from './variant-mark.tsx'

const STEP_TENTHS = 10

type Props = {
  readonly experiment: string
  readonly variant: string
  readonly index: number
  readonly tenths: number
  readonly onChange: (tenths: number) => void
}

/** One variant's share: a slider for the hand, a number for the exact, both of them native. */
export function ShareField({ experiment, variant, index, tenths, onChange }: Props) {
  /** What is being typed: a field that is empty for a moment is no share of nothing. */
  const [draft, setDraft] = useState<string | null>(null)
  const id = `${experiment}-${variant}-share`

  /** What is no share stays in the field, where the browser says why when it is to be published. */
  const type = ({ value, valueAsNumber, validity }: HTMLInputElement) => {
    setDraft(value)
    if (validity.valid) onChange(Math.round(valueAsNumber * 10))
  }

  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 sm:grid-cols-[12rem_1fr_auto]">
      <label htmlFor={id} className="flex items-center gap-2">
        <VariantMark index={index} />
        <span className="wrap-anywhere">{variant}</span>
      </label>
      <input
        type="range"
        aria-label={`${variant}, share by slider`}
        aria-valuetext={toPercent(tenths / WHOLE)}
        min={0}
        max={WHOLE}
        step={STEP_TENTHS}
        value={tenths}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="share-slider order-last col-span-2 sm:order-none sm:col-span-1"
        style={thumbStyle(index)}
      />
      <span className="flex items-center gap-1.5">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step={0.1}
          required
          value={draft ?? tenths / 10}
          onChange={(event) => type(event.target)}
          onBlur={(event) => event.target.validity.valid && setDraft(null)}
          className="h-8 w-[4.5rem] rounded-input border border-control user-invalid:border-loss bg-paper px-2 text-right tabular-nums hover:border-ink"
        />
        <span aria-hidden="true">%</span>
      </span>
    </div>
  )
}

/** React's style type knows no custom properties; browsers do. */
function thumbStyle(index: number): CSSProperties & { readonly '--thumb': string } {
  return { '--thumb': variantLook(index).colour }
}
