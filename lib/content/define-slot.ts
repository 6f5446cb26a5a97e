import type * as v from 'valibot'
import { type SlotName, slotPlaces } from '#content/slot-places'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, type Localised } from '#lib/core/shop/language'

/** A slot: what may stand in one place of a page. The console makes its form from the schema. */
export type Slot<
  Name extends SlotName = SlotName,
  Schema extends v.GenericSchema = v.GenericSchema,
> = Declaration<Name, Schema> & {
  /** Paths without language prefix; a trailing `/*` stands for exactly one further segment. */
  readonly paths: readonly string[]
  /** When a visitor counts as exposed: at the page view, or once the slot has been seen. */
  readonly exposure: 'page' | 'seen'
  /** Content should speak each of these; one that is missing is shown in English, and publishing warns of it. */
  readonly languages: readonly Language[]
  /** Content that lacks one of these cannot be published. */
  readonly requiredLanguages: readonly Language[]
}

type Declaration<Name extends SlotName, Schema extends v.GenericSchema> = {
  readonly name: Name
  readonly schema: Schema
  /** Shown when Edge Config holds nothing usable for the slot. */
  readonly defaults: Localised<v.InferOutput<Schema>>
}

type Languages = {
  readonly languages?: readonly Language[]
  readonly requiredLanguages?: readonly Language[]
}

/**
 * Declares a slot. Where it stands and when it counts as seen comes from `content/slot-places.ts`, which the middleware
 * reads without any schema. English is always required: it stands in for every other language.
 */
export function defineSlot<Name extends SlotName, Schema extends v.GenericSchema>(
  declaration: Declaration<Name, Schema> & Languages,
): Slot<Name, Schema> {
  const { languages = LANGUAGES, requiredLanguages = [] } = declaration
  const required = new Set([DEFAULT_LANGUAGE, ...requiredLanguages])
  return {
    ...declaration,
    ...slotPlaces[declaration.name],
    languages: LANGUAGES.filter((language) => required.has(language) || languages.includes(language)),
    requiredLanguages: [...required],
  }
}
