import type { AssignOptions } from './assign.ts'
import { type CompiledExperiments, compile } from './compile.ts'
import { parseExperiments } from './document.ts'
import type { Edit, LiveDocuments } from './edit.ts'
import type { VisitorFacts } from './facts.ts'

type Raw = Readonly<Record<string, unknown>>

/** For tests: an experiment as it stands in Edge Config, fifty-fifty on the home page's hero. */
export function experimentWith(changes: Raw = {}): Raw {
  const { id = 'hero-copy' } = changes
  return {
    id,
    status: 'running',
    slot: 'home.hero',
    seed: `${id}-1`,
    variants: [
      { key: 'control', ratio: 0.5 },
      { key: 'bold', ratio: 0.5 },
    ],
    ...changes,
  }
}

/** For tests: variants `control`, `v1`, `v2` … with these ratios. */
export function variantsWith(...ratios: readonly number[]): readonly Raw[] {
  return ratios.map((ratio, index) => ({ key: index === 0 ? 'control' : `v${index}`, ratio }))
}

/** For tests: a document with these experiments. */
export function documentWith(experiments: readonly Raw[], changes: Raw = {}): Raw {
  return { schema: 1, version: 1, updatedAt: '2026-11-21T10:00:00Z', experiments, ...changes }
}

/** For tests: a compiled document; one that has a fault is a mistake of the test. */
export function compiledWith(experiments: readonly Raw[], changes: Raw = {}): CompiledExperiments {
  const { document, faults } = parseExperiments(documentWith(experiments, changes))
  const [fault] = faults
  if (fault) throw new Error(`${fault.pointer}: ${fault.message}`)
  return compile(document)
}

/** For tests: the two live documents. */
export function liveWith(experiments: readonly Raw[], changes: Raw = {}, content: Raw = {}): LiveDocuments {
  return { experiments: documentWith(experiments, changes), content }
}

/** For tests: the version after that of the builders' documents, on the same day. */
export const NEXT = { version: 2, at: '2026-11-21T12:00:00.000Z' } as const

/** For tests: what an edit makes of documents; a refusal is a mistake of the test. */
export function edited(edit: Edit, live: LiveDocuments, stamp = NEXT as Parameters<Edit>[1]) {
  const result = edit(live, stamp)
  if (!result.ok) throw new Error(`${result.code}: ${JSON.stringify(result.faults)}`)
  return result.documents as { readonly experiments: Raw; readonly content: Raw }
}

interface Named {
  readonly queries?: Readonly<Record<string, string>>
  readonly cookies?: Readonly<Record<string, string>>
  readonly claims?: Readonly<Record<string, string>>
}

/** For tests: a visitor from Berlin on a telephone, on a Monday morning. */
export function factsWith(changes: Partial<VisitorFacts> & Named = {}): VisitorFacts {
  const { queries = {}, cookies = {}, claims = {}, ...facts } = changes
  return {
    visitor: 'visitor-1',
    country: 'DE',
    region: 'BE',
    city: 'Berlin',
    market: 'eu',
    language: 'de',
    device: 'mobile',
    browser: 'Chrome',
    os: 'Android',
    returning: false,
    referrer: '',
    path: '/',
    hour: 10,
    weekday: 1,
    query: (name) => queries[name],
    cookie: (name) => cookies[name],
    claim: (name) => claims[name],
    ...facts,
  }
}

/** For tests: nothing sticky, nothing overridden, on the day on which the builders' documents were written. */
export function optionsWith(changes: Partial<AssignOptions> = {}): AssignOptions {
  return { now: Date.parse('2026-11-21T12:00:00Z'), sticky: new Map(), overrides: new Map(), ...changes }
}

/** For tests: that many visitor ids, always the same. */
export function visitors(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `visitor-${index}`)
}
