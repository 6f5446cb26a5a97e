import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { slots } from '#content/slots'
import { readPointer } from '#lib/core/json/at-pointer'
import { describeFields, describeSchema } from './describe-fields.ts'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

describe('a form', () => {
  test('has a field of its kind for each member of a schema, nested ones included', () => {
    const schema = v.object({
      title: line(40),
      body: line(200),
      action: v.object({
        label: line(20),
        href: v.pipe(v.string(), v.regex(/^\/[\w/-]*$/), v.maxLength(80)),
      }),
      size: v.picklist(['small', 'extra-large']),
      count: v.pipe(v.number(), v.minValue(1), v.maxValue(9)),
      shown: v.optional(v.boolean()),
      odd: v.array(v.string()),
    })
    expect(describeFields(schema)).toEqual([
      { pointer: '/title', label: 'Title', kind: 'text', isRequired: true, maxLength: 40 },
      { pointer: '/body', label: 'Body', kind: 'long-text', isRequired: true, maxLength: 200 },
      { pointer: '/action/label', label: 'Label', kind: 'text', isRequired: true, maxLength: 20 },
      {
        pointer: '/action/href',
        label: 'Href',
        kind: 'link',
        isRequired: true,
        maxLength: 80,
        pattern: '^\\/[\\w/-]*$',
      },
      {
        pointer: '/size',
        label: 'Size',
        kind: 'choice',
        isRequired: true,
        options: [
          { value: 'small', label: 'Small' },
          { value: 'extra-large', label: 'Extra large' },
        ],
      },
      { pointer: '/count', label: 'Count', kind: 'number', isRequired: true, minimum: 1, maximum: 9 },
      { pointer: '/shown', label: 'Shown', kind: 'switch', isRequired: false },
      { pointer: '/odd', label: 'Odd', kind: 'json', isRequired: true },
    ])
  })

  test('shows the site’s pictures with their size where the schema names a folder of them', () => {
    const picture = describeFields(slots['home.hero'].schema).find(({ kind }) => kind === 'picture')
    expect(picture?.label).toBe('Picture')
    expect(picture?.options?.map(({ value, picture: file }) => [value, file?.width])).toEqual([
      ['skerry', 1200],
      ['shoal', 1200],
    ])
  })

  test('has a row of fields for each item of a list of fixed length', () => {
    const fields = describeFields(slots['product.promise'].schema)
    expect(fields.map(({ pointer, label }) => `${pointer} ${label}`)).toEqual([
      '/promises/0/title Promise 1: title',
      '/promises/0/text Promise 1: text',
      '/promises/1/title Promise 2: title',
      '/promises/1/text Promise 2: text',
      '/promises/2/title Promise 3: title',
      '/promises/2/text Promise 3: text',
    ])
  })

  test.each(Object.values(slots))('of $name leads to a value of its default for each field', (slot) => {
    const fields = describeFields(slot.schema)
    expect(fields.some(({ kind }) => kind === 'json')).toBe(false)
    for (const { pointer } of fields) expect(readPointer(slot.defaults.en, pointer)).toBeDefined()
    expect(describeSchema(slot.schema).title).not.toBeNull()
  })
})
