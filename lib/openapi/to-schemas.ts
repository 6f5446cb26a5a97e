import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { Fraction, Revision, Variants } from '#lib/core/experiments/definition'

/** What a schema checks by code, said in the words of JSON Schema. */
const RANGES = new Map<unknown, JsonSchema>([
  [Fraction, { type: 'number', minimum: 0, maximum: 1 }],
  [Revision, { type: 'integer', minimum: 0, exclusiveMaximum: 1e9 }],
])

const config = {
  target: 'draft-2020-12',
  errorMode: 'ignore',
  overrideSchema: ({ valibotSchema, jsonSchema }: { valibotSchema: unknown; jsonSchema: JsonSchema }) =>
    valibotSchema === Variants
      ? { ...jsonSchema, minItems: 2, maxItems: 10 }
      : (RANGES.get(valibotSchema) ?? null),
} as const

/** Valibot schemas by name as JSON Schema 2020-12; where one is part of another it is referred to. */
export function toSchemas(
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return toJsonSchemaDefs(
    { ...schemas },
    { ...config, overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` },
  )
}

/** One schema, for the value of a query parameter: what is sent, before any transformation. */
export function toParameterSchema(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, { ...config, typeMode: 'input' })
  return rest
}
