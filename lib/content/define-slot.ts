import type * as v from 'valibot'
import type { SlotName } from '#content/slot-places'
import type { Localised } from '#lib/core/shop/language'

/**
 * A slot: what may stand in one place of a page. The console makes its form from the schema;
 * the default is shown when Edge Config holds nothing usable for it.
 */
export type Slot<Schema extends v.GenericSchema = v.GenericSchema> = {
  readonly name: SlotName
  readonly schema: Schema
  readonly defaults: Localised<v.InferOutput<Schema>>
}

/** Declares a slot; its place and its exposure rule are in `content/slot-places.ts`. */
export function defineSlot<Schema extends v.GenericSchema>(slot: Slot<Schema>): Slot<Schema> {
  return slot
}
