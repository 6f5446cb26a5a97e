import type { FieldDescription } from '#lib/content/describe-fields'
import type { Audience } from '#lib/core/experiments/audience'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import type { Traffic } from '#lib/core/planning/traffic'
import type { Language } from '#lib/core/shop/language'

/** A slot as the editor offers it. */
export type EditorSlot = {
  readonly name: string
  readonly title: string
  readonly description: string
  /** A page on which it stands. */
  readonly samplePath: string
  readonly languages: readonly Language[]
  readonly requiredLanguages: readonly Language[]
  readonly fields: readonly FieldDescription[]
  /** What the control shows to everybody whom no other rule takes, by language. */
  readonly control: Readonly<Record<string, unknown>>
  /** How many rules the slot has: with more than one the control is not the same for everybody. */
  readonly rules: number
  /** Experiments on it that have not ended. */
  readonly experiments: readonly string[]
  readonly baseline: Baseline
}

/** What is known of visitors who see a slot. */
export type Baseline = {
  /** At most so many of the site's visitors see a page with the slot. */
  readonly pageShare: number
  /** Of controls of experiments on the slot. */
  readonly visitors: number
  /** Goal → visitors who reached it. */
  readonly reached: Readonly<Record<string, number>>
}

export type EditorGoal = {
  readonly key: string
  readonly label: string
  /** Events for each visitor of the site, lately; null when nothing is counted. */
  readonly perVisitor: number | null
}

/** What an editor needs to know of the site, as plain data. */
export type EditorSite = {
  readonly slots: readonly EditorSlot[]
  readonly segments: readonly { readonly name: string; readonly audience: Audience }[]
  readonly groups: readonly {
    readonly id: string
    readonly taken: readonly { readonly experiment: string; readonly range: readonly [number, number] }[]
  }[]
  /** Those that are live and have not ended, for a prerequisite. */
  readonly experiments: readonly { readonly id: string; readonly variants: readonly string[] }[]
  readonly markets: readonly { readonly key: string; readonly countries: readonly string[] }[]
  readonly goals: readonly EditorGoal[]
  /** While none is declared, every name that is sent is a goal. */
  readonly areGoalsDeclared: boolean
  /** By name. */
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  /** Null while Redis does not answer. */
  readonly traffic: Traffic | null
  readonly decision: {
    readonly alpha: number
    readonly minimumDays: number
    readonly minimumLift: number
    readonly minimumConversions: number
  }
  readonly needsApproval: boolean
}

/** The draft that an editor begins with; without an id it is not stored yet. */
export type EditorDraft = {
  readonly id: string | null
  readonly revision: number
  readonly definition: DraftDefinition
  readonly updatedAt: string | null
}
