import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { factsWith } from './builders.ts'
import { codeFor } from './code.ts'
import { compile } from './compile.ts'
import { parseExperiments } from './document.ts'
import type { VisitorFacts } from './facts.ts'
import { bucket, type HashVersion } from './hash.ts'
import { bucketRanges } from './ranges.ts'
import { applySticky, parseSticky } from './sticky.ts'
import vectors from './vectors.json' with { type: 'json' }

const { decisions } = vectors
const { document, faults } = parseExperiments(decisions.document)
const compiled = compile(document)

describe('the published vectors', () => {
  test.each(vectors.hash)(
    'hash $seed, $value, version $version',
    ({ seed, value, version, bucket: expected }) => {
      expect(bucket(seed, value, version as HashVersion)).toBe(expected)
    },
  )

  test.each(vectors.tags)('tag of seed $seed', ({ seed, tag }) => {
    const [first] = document.experiments
    const experiments = first ? [{ ...first, seed }] : []
    expect(compile({ ...document, experiments }).experiments[0]?.tag).toBe(tag)
  })

  test.each(vectors.ranges)('ranges of $ratios at $coverage', ({ ratios, coverage, ranges }) => {
    expect(bucketRanges(ratios, coverage)).toEqual(ranges)
  })

  test.each(decisions.cases)('decision for $visitor in $country', (given) => {
    expect(faults).toEqual([])
    const { visitor, country, sticky } = given
    const facts = factsWith({ visitor, country, device: given.device as VisitorFacts['device'] })
    const options = { now: Date.parse(decisions.now), sticky: parseSticky(sticky), overrides: new Map() }
    const assignments = assign(compiled, facts, options)
    expect(assignments.map(({ experiment, variant, reason }) => ({ experiment, variant, reason }))).toEqual(
      given.assignments,
    )
    expect(codeFor(compiled, decisions.slots, decisions.market, assignments, facts)).toBe(given.code)
    expect(applySticky(sticky, assignments, compiled)).toBe(given.stickyAfter)
  })
})
