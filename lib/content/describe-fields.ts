import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { type Picture, pictures } from '#content/pictures'
import { isRecord } from '#lib/core/json/is-record'
import { pointerStep } from '#lib/core/json/pointer'

/** What an editor needs to draw one field of a slot's content. `json` is what no other kind can edit. */
export type FieldDescription = {
  /** From the content of one language. */
  readonly pointer: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'long-text' | 'link' | 'picture' | 'choice' | 'number' | 'switch' | 'json'
  readonly isRequired: boolean
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly options?: readonly FieldOption[]
}

type FieldOption = { readonly value: string; readonly label: string; readonly picture?: Picture }

/** A text that may be longer than this gets more than one line. */
const LONG = 80

type Place = { readonly pointer: string; readonly label: string; readonly isRequired: boolean }

/** The fields of a slot's content as plain data, in the order of its schema. Never throws. */
export function describeFields(schema: v.GenericSchema): readonly FieldDescription[] {
  return describe(readSchema(schema), { pointer: '', label: '', isRequired: true })
}

/** Title and description of a slot, as its schema tells them. */
export function describeSchema(schema: v.GenericSchema): {
  readonly title: string | null
  readonly description: string | null
} {
  const { title = null, description = null } = readSchema(schema)
  return { title, description }
}

type Named = JsonSchema & { readonly pictures?: string }

function readSchema(schema: v.GenericSchema): Named {
  return toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'metadata' && 'metadata' in valibotAction && isRecord(valibotAction.metadata)
        ? { ...jsonSchema, ...valibotAction.metadata }
        : undefined,
  })
}

function describe(schema: Named, place: Place): readonly FieldDescription[] {
  if (schema.type === 'object' && schema.properties) return describeObject(schema, place)
  if (schema.type === 'array' && isFixed(schema)) return describeList(schema, place)
  return [describeLeaf(schema, place)]
}

function describeObject(
  { properties = {}, required = [] }: Named,
  place: Place,
): readonly FieldDescription[] {
  return Object.entries(properties).flatMap(([key, member]) => {
    if (typeof member === 'boolean') return []
    const own = member.title ?? toLabel(key)
    const label = place.label === '' ? own : `${place.label}: ${own.toLowerCase()}`
    const isGroup = member.type === 'object' && member.title === undefined
    return describe(member, {
      pointer: place.pointer + pointerStep(key),
      label: isGroup ? place.label : label,
      isRequired: place.isRequired && required.includes(key),
    })
  })
}

function isFixed({ minItems, maxItems, items }: Named): boolean {
  return minItems !== undefined && minItems === maxItems && isRecord(items)
}

function describeList({ items, minItems = 0 }: Named, place: Place): readonly FieldDescription[] {
  return Array.from({ length: minItems }, (_, index) =>
    isRecord(items)
      ? describe(items, {
          ...place,
          pointer: `${place.pointer}/${index}`,
          label: `${place.label} ${index + 1}`,
        })
      : [],
  ).flat()
}

function describeLeaf(schema: Named, { pointer, label, isRequired }: Place): FieldDescription {
  const { description, maxLength, pattern, minimum, maximum } = schema
  const options = optionsOf(schema)
  return {
    pointer,
    label,
    isRequired,
    kind: kindOf(schema),
    ...(description !== undefined && { hint: description }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(options.length > 0 && { options }),
  }
}

function kindOf({ type, enum: choices, pattern, maxLength = 0, pictures: folder }: Named) {
  if (choices) return folder === undefined ? 'choice' : 'picture'
  if (type === 'boolean') return 'switch'
  if (type === 'number' || type === 'integer') return 'number'
  if (type !== 'string') return 'json'
  if (pattern?.startsWith('^\\/')) return 'link'
  return maxLength > LONG ? 'long-text' : 'text'
}

function optionsOf({ enum: choices = [], pictures: folder }: Named): readonly FieldOption[] {
  const found = folder === undefined ? {} : (pictures[folder] ?? {})
  return choices.map((choice) => {
    const value = String(choice)
    const picture = found[value]
    return { value, label: picture?.caption ?? toLabel(value), ...(picture && { picture }) }
  })
}

/** `text-left` and `textLeft` as a person would write them. */
function toLabel(key: string): string {
  const words = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
