import { sitePages } from '#content/pages'
import { type CompiledExperiments, compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { phaseAt } from '#lib/core/experiments/schedule'
import type { Preview } from '#lib/core/preview/preview'
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, toPublicPath } from '#lib/core/shop/language'
import { isKnownPath } from '#lib/core/site/known-paths'
import type { InputError } from '#lib/http/problem'
import { splitLanguage } from '#lib/request/facts/split-language'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import { findChosen } from './find-chosen.ts'
import { findInputFaults } from './find-input-faults.ts'
import type { PreviewInput } from './preview-input.ts'
import type { Sources } from './read-sources.ts'

const DEFAULT_HOURS = { share: 72, frame: 1 } as const

export type MadePreview =
  | { readonly ok: true; readonly preview: Preview; readonly path: string }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** The preview that an input asks for and the address that it begins at, or what is wrong with the input. */
export function makePreview(
  input: PreviewInput,
  sources: Sources,
  { paths, markets }: Pick<Snapshot, 'paths' | 'markets'>,
  now: number,
): MadePreview {
  const compiled = compile(parseExperiments(sources.documents.experiments).document)
  const { language, pagePath } = splitLanguage(input.path, LANGUAGES, DEFAULT_LANGUAGE)
  const found = Object.entries(input.choices).map((choice) => ({
    choice,
    chosen: findChosen(sources, compiled, choice, now),
  }))
  const errors = [
    ...found.filter(({ chosen }) => chosen === null).map(({ choice }) => describeMissing(choice)),
    ...(isKnownPath(sitePages, paths, pagePath) ? [] : [{ pointer: '/path', detail: 'No such page' }]),
    ...findInputFaults(input, markets),
  ]
  if (errors.length > 0) return { ok: false, errors }
  const shown = input.language ?? (isLanguage(language) ? language : DEFAULT_LANGUAGE)
  const taken = found.filter(({ choice: [id] }) => !compiled.byId.has(id)).map(({ chosen }) => chosen?.slot)
  const hours = input.expiresInHours ?? DEFAULT_HOURS[input.mode]
  return {
    ok: true,
    path: toPublicPath(shown, pagePath),
    preview: {
      mode: input.mode,
      expiresAtSeconds: Math.ceil(now / 1_000 + hours * 3_600),
      choices: withNeighbours(input.choices, [...taken, input.rule?.slot], compiled, now),
      flags: new Map(),
      market: input.country === undefined ? (input.market ?? null) : null,
      country: input.country ?? null,
      device: input.device ?? null,
      language: input.language ?? null,
      drafts: input.rule !== undefined || found.some(({ chosen }) => chosen?.isLive === false),
      rule: null,
      tag: null,
    },
  }
}

function describeMissing([experiment, variant]: readonly [string, string]): InputError {
  return { pointer: `/choices/${experiment}`, detail: `No experiment ${experiment} has a variant ${variant}` }
}

/**
 * What is not live yet cannot keep a running experiment off its slot. So that one shows its control there, which is the
 * slot's own content: what a preview of the control shows, and what lies under one of a variant.
 */
function withNeighbours(
  choices: PreviewInput['choices'],
  taken: readonly (string | undefined)[],
  { bySlot }: Pick<CompiledExperiments, 'bySlot'>,
  now: number,
): Preview['choices'] {
  const neighbours = taken
    .flatMap((slot) => bySlot.get(slot ?? '') ?? [])
    .filter(({ timing }) => phaseAt(timing, now) === 'running')
  return new Map([
    ...neighbours.map(({ id, variants }) => [id, variants[0]] as const),
    ...Object.entries(choices),
  ])
}
