import * as v from 'valibot'

/** A text in every language of the site; only English must be there, for it stands in for the others. */
export function localised<Text extends v.GenericSchema>(text: Text) {
  return v.object({ en: text, de: v.optional(text), fr: v.optional(text), ja: v.optional(text) })
}
