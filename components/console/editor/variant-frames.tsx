'use client'

import Link from 'next/link'
import { useState } from 'react'
import { HALVES } from '#lib/core/experiments/new-definition'
import { placeOfAudience } from '#lib/core/preview/place-of-audience'
import type { EditorSlot } from '#lib/drafts/editor-view'
import { VariantMark } from '../variant-mark.tsx'
import { useEditor } from './editor-context.ts'
import { PreviewFrame } from './preview-frame.tsx'
import { toPlaceWish } from './preview-place.tsx'
import { usePreview } from './use-preview.ts'

const WIDTHS = [
  { width: 390, height: 780, label: 'Phone', device: 'mobile' },
  { width: 1280, height: 900, label: 'Desktop', device: 'desktop' },
] as const

/** The control and the variant under edit side by side, as the site shows them; loaded anew with each save. */
export function VariantFrames({ slot }: { readonly slot: EditorSlot }) {
  const { view, place } = useEditor()
  const [size, setSize] = useState<(typeof WIDTHS)[number]>(WIDTHS[0])
  const { id, revision, definition } = view
  const { variants = HALVES } = definition
  const [control] = variants
  const index = variants.findIndex(({ key }) => key === place.variant)
  if (id === null)
    return <p className="text-[13px] text-ink-2">Give the experiment a name, and the preview appears here.</p>
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="mr-auto font-semibold">Live preview</h3>
        <fieldset className="flex gap-1.5">
          <legend className="sr-only">Device</legend>
          {WIDTHS.map((option) => (
            <label
              key={option.width}
              className="flex min-h-8 cursor-pointer items-center rounded-full border border-line px-3 text-[13px] hover:border-control has-checked:border-tide has-checked:bg-tide-wash has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name="preview-width"
                checked={size === option}
                onChange={() => setSize(option)}
                className="sr-only"
              />
              {option.label}
            </label>
          ))}
        </fieldset>
        <Link
          href={`/console/experiments/${id}/preview`}
          prefetch={false}
          className="text-[13px] text-tide-text underline underline-offset-4"
        >
          All previews and share links
        </Link>
      </div>
      <div className="grid grid-cols-2 gap-3">
        {[
          { key: control?.key ?? 'control', index: 0 },
          { key: place.variant, index: Math.max(index, 1) },
        ].map((variant) => (
          <OneFrame
            key={variant.index === 0 ? 'control' : 'treatment'}
            id={id}
            variant={variant}
            slot={slot}
            size={size}
            version={`${revision}`}
          />
        ))}
      </div>
    </div>
  )
}

type FrameProps = {
  readonly id: string
  readonly variant: { readonly key: string; readonly index: number }
  readonly slot: EditorSlot
  readonly size: (typeof WIDTHS)[number]
  readonly version: string
}

function OneFrame({ id, variant, slot, size, version }: FrameProps) {
  const { place, view } = useEditor()
  // A variant that was added just now is there once it is saved.
  const isStored = view.save.kind === 'saved' || view.save.kind === 'refused'
  const [storedKey, setStoredKey] = useState(variant.key)
  if (isStored && storedKey !== variant.key) setStoredKey(variant.key)
  const made = usePreview({
    path: slot.samplePath,
    choices: { [id]: storedKey },
    device: size.device,
    language: place.language,
    ...toPlaceWish(placeOfAudience(view.definition.audience)),
  })
  return (
    <figure className="grid min-w-0 content-start gap-1">
      <figcaption className="flex items-center gap-2 text-[13px]">
        <VariantMark index={variant.index} />
        <span className="truncate">{variant.key}</span>
      </figcaption>
      <PreviewFrame
        title={`Preview of ${variant.key}`}
        {...made}
        width={size.width}
        height={size.height}
        version={version}
      />
    </figure>
  )
}
