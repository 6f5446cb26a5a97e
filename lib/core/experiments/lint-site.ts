import type { MarketRef } from './code.ts'

/** What a slot's schema has against a value, by JSON pointers into it. */
export interface ContentFault {
  readonly path: string
  readonly message: string
}

export interface LintSlot {
  readonly paths: readonly string[]
  checkContent(language: string, value: unknown): readonly ContentFault[]
  /** Without these nothing is published. */
  readonly requiredLanguages: readonly string[]
  readonly languages: readonly string[]
}

/** What the code declares, as far as documents have to fit it. */
export interface LintSite {
  readonly slots: ReadonlyMap<string, LintSlot>
  readonly markets: readonly MarketRef[]
  /** Paths that between them have every set of slots that stands on one page. */
  readonly samplePaths: readonly { readonly path: string; readonly slots: readonly string[] }[]
  /** Why a regular expression could take very long on some text, or was not checked; null when it is safe. */
  findUnsafe(pattern: string): string | null
}
