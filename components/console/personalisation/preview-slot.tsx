'use client'

import { SelectField } from '#components/ui/select-field'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import type { PreviewMarket } from '#lib/preview/list-places'
import type { Attribute } from '../editor/attributes.ts'
import { nameLanguage } from '../editor/name-place.ts'
import { PreviewFrame } from '../editor/preview-frame.tsx'
import { PreviewPlaceField } from '../editor/preview-place.tsx'
import { DEVICES } from '../editor/preview-view.ts'
import { usePreview } from '../editor/use-preview.ts'
import type { EditedRule } from './edited-rule.ts'
import type { EarlierRule } from './find-earlier-rule.ts'
import { tellTaken } from './name-rule-field.ts'
import { PreviewSlotLink } from './preview-slot-link.tsx'
import type { SlotLook } from './slot-look.ts'
import { toSlotWish } from './to-slot-wish.ts'
import { useSettled } from './use-settled.ts'

type Props = {
  readonly slot: PersonalSlot
  /** As they are written here, published or not. */
  readonly rules: readonly EditedRule[]
  readonly attributes: readonly Attribute[]
  readonly markets: readonly PreviewMarket[]
  readonly look: SlotLook
  readonly onLook: (part: Partial<SlotLook>) => void
  /** Whoever may only look sees what is live. */
  readonly canEdit: boolean
  /** A rule above that takes such a visitor first; null when none does. */
  readonly earlier: EarlierRule | null
}

/** The page as somebody whom a rule takes will see it, before anybody published it; or as it is live. */
export function PreviewSlot(props: Props) {
  const { slot, rules, attributes, markets, look, onLook, canEdit, earlier } = props
  const device = DEVICES.find((each) => each.device === look.device) ?? DEVICES[0]
  const wish = useSettled(toSlotWish(slot, rules, { ...look, device: device.device }))
  const made = usePreview(wish)
  const place = rules.findIndex(({ id }) => id === look.rule) + 1
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {canEdit && (
          <SelectField
            id="preview-rule"
            label="What is shown"
            value={look.rule}
            options={[
              { value: '', label: 'What is live' },
              ...rules.map(({ id, audience }, index) => ({
                value: id,
                label: `${index + 1}. ${tellTaken(audience, attributes)}`,
              })),
            ]}
            onChange={(event) => onLook({ rule: event.target.value })}
          />
        )}
        <PreviewPlaceField id="preview-place" markets={markets} place={look} onChange={onLook} />
        <SelectField
          id="preview-language"
          label="Language"
          value={look.language}
          options={slot.languages.map((value) => ({ value, label: nameLanguage(value) }))}
          onChange={(event) => onLook({ language: event.target.value })}
        />
        <SelectField
          id="preview-device"
          label="Device"
          value={device.device}
          options={DEVICES.map(({ device: value, label }) => ({ value, label }))}
          onChange={(event) => onLook({ device: event.target.value })}
        />
      </div>
      {earlier !== null && (
        <p className="text-warn-text">
          {earlier.isCertain
            ? `Rule ${earlier.place} takes this visitor first: they will not see rule ${place}.`
            : `Rule ${earlier.place} may take this visitor first: it also asks for what cannot be chosen here.`}
        </p>
      )}
      <div className="w-full" style={{ maxWidth: device.width }}>
        <PreviewFrame
          title={place === 0 ? 'Preview of what is live' : `Preview of rule ${place}`}
          {...made}
          width={device.width}
          height={device.height}
          version=""
        />
      </div>
      <PreviewSlotLink wish={wish} />
    </div>
  )
}
