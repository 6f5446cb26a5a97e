import { slots } from '#content/slots'
import { checkContent } from '#lib/content/check-content'
import type { Slot } from '#lib/content/define-slot'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { pointerStep } from '#lib/core/json/pointer'
import type { InputError } from '#lib/http/problem'

type Checkable = Pick<Slot, 'name' | 'schema' | 'languages'>
type Checked = Pick<DraftDefinition, 'slot' | 'variants' | 'content'>

/** Faults of a definition that only the site's own slots tell. A language that has no text yet is none: drafts grow. */
export function findContentErrors({ slot, variants, content = {} }: Checked): readonly InputError[] {
  const known: Readonly<Record<string, Checkable>> = slots
  const found = Object.hasOwn(known, slot) ? known[slot] : undefined
  if (found === undefined)
    return [{ pointer: '/slot', detail: `No such slot. The site has ${Object.keys(slots).join(', ')}` }]
  return Object.entries(content).flatMap(([variant, texts]) => {
    const pointer = `/content${pointerStep(variant)}`
    if (variant === variants?.[0]?.key)
      return [{ pointer, detail: "The control shows the slot's own content: change that at the slot" }]
    if (variants?.every(({ key }) => key !== variant))
      return [{ pointer, detail: `No such variant. It has ${variants.map(({ key }) => key).join(', ')}` }]
    return findTextErrors(found, texts, pointer)
  })
}

/** What a slot has against texts by language; pointers begin with the one given. */
export function findTextErrors(
  slot: Checkable,
  texts: Readonly<Record<string, unknown>>,
  pointer: string,
): readonly InputError[] {
  return Object.entries(texts).flatMap(([language, text]) =>
    checkContent(slot, language, text).map(({ path, message }) => ({
      pointer: pointer + pointerStep(language) + path,
      detail: message,
    })),
  )
}
