import { variantsWith } from './builders.ts'

/** For tests: one experiment in two languages, each written by hand, so that a fault of a translation cannot hide. */
interface Case {
  readonly id: string
  readonly ratios: readonly number[]
  readonly hash?: 1 | 2
  readonly coverage?: number
  readonly seed?: string
  /** What only we write: audience, group, prerequisite. */
  readonly ours?: object
  /** What only GrowthBook writes: condition, filters, parentConditions. */
  readonly theirs?: object
}

const TEN = Array<number>(10).fill(0.1)
const inDach = { attribute: 'country', in: ['DE', 'AT', 'CH'] }
const onMobile = { attribute: 'device', equals: 'mobile' }
/** GrowthBook's namespaces of hash version 2 are filters with a seed; our groups are the line under `__<id>`. */
const filter = (group: string, from: number, to: number) => ({
  filters: [{ seed: `__${group}`, hashVersion: 2, attribute: 'id', ranges: [[from, to]] }],
})
const group = (id: string, from: number, to: number) => ({ group: { id, range: [from, to] } })

export const CASES: readonly Case[] = [
  { id: 'plain', ratios: [0.5, 0.5] },
  { id: 'uneven', ratios: [0.9, 0.1], seed: 'größe ü' },
  { id: 'three', ratios: [0.334, 0.333, 0.333], coverage: 0.7 },
  { id: 'empty-arm', ratios: [0.5, 0, 0.5], coverage: 0.33 },
  { id: 'ten', ratios: TEN, coverage: 0.07 },
  { id: 'sum-below-one', ratios: [0.3, 0.3, 0.3995] },
  { id: 'nobody', ratios: [0.5, 0.5], coverage: 0 },
  { id: 'old-plain', ratios: [0.5, 0.5], hash: 1 },
  { id: 'old-ten', ratios: TEN, coverage: 0.9, hash: 1 },
  {
    id: 'old-audience',
    ratios: [0.2, 0.8],
    hash: 1,
    ours: { audience: onMobile },
    theirs: { condition: { device: 'mobile' } },
  },
  {
    id: 'countries',
    ratios: [0.5, 0.5],
    ours: { audience: inDach },
    theirs: { condition: { country: { $in: ['DE', 'AT', 'CH'] } } },
  },
  {
    id: 'not-countries',
    ratios: [0.25, 0.25, 0.25, 0.25],
    ours: { audience: { attribute: 'country', notIn: ['US', ''] } },
    theirs: { condition: { country: { $nin: ['US', ''] } } },
  },
  {
    id: 'nested-or',
    ratios: [0.5, 0.5],
    coverage: 0.4,
    ours: { audience: { any: [{ all: [inDach, onMobile] }, { attribute: 'returning', equals: true }] } },
    theirs: {
      condition: {
        $or: [
          { $and: [{ country: { $in: ['DE', 'AT', 'CH'] } }, { device: 'mobile' }] },
          { returning: true },
        ],
      },
    },
  },
  {
    id: 'nested-not',
    ratios: [0.6, 0.2, 0.2],
    ours: {
      audience: {
        none: [{ any: [onMobile, { none: [inDach] }] }],
        attribute: 'browser',
        notEquals: 'Safari',
      },
    },
    theirs: {
      condition: {
        $not: { $or: [{ device: 'mobile' }, { $nor: [{ country: { $in: ['DE', 'AT', 'CH'] } }] }] },
        browser: { $ne: 'Safari' },
      },
    },
  },
  {
    id: 'versions',
    ratios: [0.5, 0.5],
    ours: { audience: { attribute: 'claim.app', version: { gte: '2.9.0', lt: '2.10.1' } } },
    theirs: { condition: { 'claim.app': { $vgte: '2.9.0', $vlt: '2.10.1' } } },
  },
  {
    id: 'pre-releases',
    ratios: [0.5, 0.5],
    ours: { audience: { attribute: 'claim.app', version: { gt: '3.0.0-beta.2' } } },
    theirs: { condition: { 'claim.app': { $vgt: '3.0.0-beta.2' } } },
  },
  {
    id: 'texts-and-numbers',
    ratios: [0.5, 0.5],
    ours: {
      audience: {
        all: [
          { attribute: 'path', matches: '^/products/[a-m]' },
          { attribute: 'hour', gte: 6, lt: 22 },
        ],
      },
    },
    theirs: { condition: { path: { $regex: '^/products/[a-m]' }, hour: { $gte: 6, $lt: 22 } } },
  },
  { id: 'first-in-group', ratios: [0.5, 0.5], ours: group('home', 0, 0.4), theirs: filter('home', 0, 0.4) },
  {
    id: 'second-in-group',
    ratios: [0.1, 0.9],
    coverage: 0.8,
    ours: { ...group('home', 0.4, 1), audience: onMobile },
    theirs: { ...filter('home', 0.4, 1), condition: { device: 'mobile' } },
  },
  {
    id: 'requires-a-variant',
    ratios: [0.5, 0.5],
    ours: { requires: { experiment: 'nested-or', variants: ['v1'] } },
    theirs: { parentConditions: [{ id: 'nested-or', condition: { value: 1 } }] },
  },
]

/** For tests: our document's experiments. */
export function toOurs({
  id,
  ratios,
  hash = 2,
  coverage = 1,
  seed = `${id}-1`,
  ours,
}: Case): Record<string, unknown> {
  return {
    id,
    status: 'running',
    slot: 'home.hero',
    seed,
    hash,
    coverage,
    variants: variantsWith(...ratios),
    ...ours,
  }
}

/** For tests: GrowthBook's feature with one experiment rule, whose values are the numbers of the variants. */
export function toTheirs({ id, ratios, hash = 2, coverage = 1, seed = `${id}-1`, theirs }: Case) {
  const variations = ratios.map((_, index) => index)
  const rule = { key: id, seed, hashVersion: hash, coverage, weights: [...ratios], variations, ...theirs }
  return { defaultValue: null, rules: [rule] }
}
