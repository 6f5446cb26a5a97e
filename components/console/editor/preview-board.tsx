'use client'

import { useEffect, useRef, useState } from 'react'
import { Section } from '#components/ui/section'
import type { PreviewSubject } from '#lib/drafts/read-preview-subject'
import type { VariantSpeed } from '#lib/preview/read-variant-speed'
import { VariantMark } from '../variant-mark.tsx'
import { outlineSlot } from './outline-slot.ts'
import { PreviewControls } from './preview-controls.tsx'
import { PreviewDifferences } from './preview-differences.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { toPlaceWish } from './preview-place.tsx'
import { DEVICES, type PreviewView, readPreviewView, writePreviewView } from './preview-view.ts'
import { PreviewVitals } from './preview-vitals.tsx'
import { ShareLink } from './share-link.tsx'
import { showSlot } from './show-slot.ts'
import { usePreview } from './use-preview.ts'
import { useSyncedScroll } from './use-synced-scroll.ts'

type Props = {
  readonly subject: PreviewSubject
  /** The query of the address: what was shown when it was shared. */
  readonly shown: Readonly<Record<string, string>>
  /** By variant; empty while nothing is known. */
  readonly speeds: Readonly<Record<string, VariantSpeed>>
}

/** The variants side by side as the site shows them, drafts included; what is shown stands in the address. */
export function PreviewBoard({ subject, shown, speeds }: Props) {
  const [view, setView] = useState(() => readPreviewView(shown, subject))
  const sync = useSyncedScroll(view.isSynced)
  const change = (part: Partial<PreviewView>) => {
    const next = { ...view, ...part }
    setView(next)
    history.replaceState(null, '', writePreviewView(next, subject))
  }
  return (
    <>
      <PreviewControls subject={subject} view={view} onChange={change} />
      <div
        className="mt-5 grid gap-4"
        style={{
          gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${view.width > 800 ? 28 : 18}rem), 1fr))`,
        }}
      >
        {subject.variants.map(
          (variant, index) =>
            view.variants.includes(variant) && (
              <Frame
                key={variant}
                subject={subject}
                variant={variant}
                index={index}
                view={view}
                sync={sync}
                speed={speeds[variant]}
              />
            ),
        )}
      </div>
      <div className="mt-8">
        <Section
          title="Share a link"
          id="share"
          hint="Whoever opens it sees the variant for the whole visit, with a ribbon to leave. Nothing of it is counted."
        >
          <ShareLink subject={subject} view={view} />
        </Section>
      </div>
    </>
  )
}

type FrameProps = {
  readonly subject: PreviewSubject
  readonly variant: string
  readonly index: number
  readonly view: PreviewView
  readonly sync: ReturnType<typeof useSyncedScroll>
  readonly speed: VariantSpeed | undefined
}

function Frame({ subject, variant, index, view, sync, speed }: FrameProps) {
  const { width, language, scheme, isOutlined } = view
  const frame = useRef<HTMLIFrameElement | null>(null)
  const slot = subject.slot.name
  // Only when the switch is thrown: what is scrolled elsewhere since then stays there.
  const wasOutlined = useRef(isOutlined)
  useEffect(() => {
    outlineSlot(frame.current, slot, isOutlined)
    if (isOutlined && !wasOutlined.current) showSlot(frame.current, slot)
    wasOutlined.current = isOutlined
  }, [slot, isOutlined])
  const device = DEVICES.find((each) => each.width === width) ?? DEVICES[0]
  const made = usePreview({
    path: subject.path,
    choices: { [subject.id]: variant },
    device: device.device,
    language,
    ...toPlaceWish(view),
  })
  return (
    <figure className="grid min-w-0 content-start gap-1.5">
      <figcaption className="flex items-center gap-2">
        <VariantMark index={index} />
        <span className="truncate font-semibold">{variant}</span>
      </figcaption>
      <div className="mx-auto w-full" style={{ maxWidth: width }}>
        <PreviewFrame
          title={`${variant} at ${width} pixels`}
          {...made}
          width={width}
          height={device.height}
          version={`${subject.revision} ${scheme}`}
          scheme={scheme === '' ? undefined : scheme}
          onFrame={(element) => {
            frame.current = element
            sync.add(variant, element)
            outlineSlot(element, slot, isOutlined)
          }}
        />
      </div>
      <PreviewVitals speed={speed} />
      <PreviewDifferences subject={subject} variant={variant} language={language} />
    </figure>
  )
}
