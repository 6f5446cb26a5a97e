import { type RuleOperator, SEGMENT } from '#lib/core/experiments/audience-rules'
import { LANGUAGES } from '#lib/core/shop/language'
import type { EditorSite } from '#lib/drafts/editor-view'
import { nameLanguage } from './name-place.ts'

type Choice = { readonly value: string; readonly label: string }

/** What a visitor may be chosen by, in the words of the builder. */
export type Attribute = {
  readonly key: string
  readonly label: string
  readonly operators: readonly RuleOperator[]
  /** What there is to choose from; without it the value is typed. */
  readonly choices?: readonly Choice[]
  readonly placeholder?: string
}

const LISTED: readonly RuleOperator[] = ['in', 'notIn']
const TYPED: readonly RuleOperator[] = ['in', 'notIn', 'contains', 'startsWith']
const COUNTED: readonly RuleOperator[] = ['gte', 'lte']

export const OPERATORS: Readonly<Record<RuleOperator, string>> = {
  in: 'is',
  notIn: 'is not',
  contains: 'contains',
  startsWith: 'begins with',
  gte: 'is at least',
  lte: 'is at most',
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The attributes that this site's visitors have, those that are used most first. */
export function listAttributes({
  segments,
  markets,
  countries,
}: Pick<EditorSite, 'segments' | 'markets' | 'countries'>): readonly Attribute[] {
  const segment: readonly Attribute[] =
    segments.length === 0
      ? []
      : [
          {
            key: SEGMENT,
            label: 'Segment',
            operators: ['in'],
            choices: segments.map(({ name }) => same(name)),
          },
        ]
  return [
    {
      key: 'country',
      label: 'Country',
      operators: LISTED,
      choices: countries.map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'region', label: 'Region', operators: TYPED, placeholder: 'BY' },
    { key: 'city', label: 'City', operators: TYPED, placeholder: 'Hamburg' },
    {
      key: 'device',
      label: 'Device',
      operators: LISTED,
      choices: [
        { value: 'mobile', label: 'Phone' },
        { value: 'tablet', label: 'Tablet' },
        { value: 'desktop', label: 'Desktop' },
      ],
    },
    {
      key: 'language',
      label: 'Language',
      operators: LISTED,
      choices: LANGUAGES.map((value) => ({ value, label: nameLanguage(value) })),
    },
    {
      key: 'returning',
      label: 'Visitor',
      operators: ['in'],
      choices: [
        { value: 'false', label: 'New' },
        { value: 'true', label: 'Returning' },
      ],
    },
    { key: 'market', label: 'Market', operators: LISTED, choices: markets.map(({ key }) => same(key)) },
    { key: 'utm.source', label: 'UTM source', operators: TYPED, placeholder: 'newsletter' },
    { key: 'utm.campaign', label: 'UTM campaign', operators: TYPED, placeholder: 'autumn' },
    { key: 'utm.medium', label: 'UTM medium', operators: TYPED, placeholder: 'email' },
    { key: 'referrer', label: 'Referring site', operators: TYPED, placeholder: 'example.com' },
    { key: 'path', label: 'Page', operators: TYPED, placeholder: '/products' },
    ...segment,
    {
      key: 'weekday',
      label: 'Weekday',
      operators: LISTED,
      choices: DAYS.map((label, index) => ({ value: String(index + 1), label })),
    },
    { key: 'hour', label: 'Hour of day', operators: COUNTED, placeholder: '8' },
    {
      key: 'heldOut',
      label: 'Global holdout',
      operators: ['in'],
      choices: [
        { value: 'true', label: 'Held out' },
        { value: 'false', label: 'Not held out' },
      ],
    },
    { key: 'browser', label: 'Browser', operators: TYPED, placeholder: 'Firefox' },
    { key: 'os', label: 'Operating system', operators: TYPED, placeholder: 'iOS' },
  ]
}

function same(value: string): Choice {
  return { value, label: value }
}
