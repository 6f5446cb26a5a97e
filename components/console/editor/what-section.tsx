'use client'

import { Section } from '#components/ui/section'
import { AaNote } from './aa-note.tsx'
import { ContentForm } from './content-form.tsx'
import { useEditor } from './editor-context.ts'
import { SlotPicker } from './slot-picker.tsx'
import { VariantFrames } from './variant-frames.tsx'
import { VariantList } from './variant-list.tsx'

/** 2. What: the slot, its variants, and what each of them shows. */
export function WhatSection() {
  const { slot } = useEditor()
  return (
    <Section
      id="what"
      title="2. What"
      hint="A slot is a place on a page. Each variant fills it differently; the control shows what everybody sees today."
    >
      <div className="grid gap-6">
        <SlotPicker />
        {slot !== null && (
          <>
            <VariantList />
            <AaNote slot={slot} />
            <ContentForm slot={slot} />
            <VariantFrames slot={slot} />
          </>
        )}
      </div>
    </Section>
  )
}
