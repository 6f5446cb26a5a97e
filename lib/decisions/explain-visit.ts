import { slotsOn } from '#content/slot-places'
import { mintVisitor } from '#lib/auth/visitor-cookie'
import { parseMarkets, resolveMarket } from '#lib/core/access/markets'
import { assign } from '#lib/core/experiments/assign'
import { codeFor } from '#lib/core/experiments/code'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { type AssignmentExplanation, explainAssignment } from '#lib/core/experiments/explain-assignment'
import { explainSlot, type SlotExplanation } from '#lib/core/experiments/explain-slot'
import { parseSticky } from '#lib/core/experiments/sticky'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import { type Documents, readDocuments } from '#lib/stores/edge-config/client'
import type { DecisionQuery } from './decision-query.ts'
import { toFacts } from './to-facts.ts'

/** Why a visitor gets what they get. */
export type VisitExplanation = {
  readonly visitor: string
  readonly version: number
  readonly market: string
  readonly language: string
  readonly path: string
  readonly code: string
  readonly experiments: readonly AssignmentExplanation[]
  readonly slots: readonly SlotExplanation[]
}

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()

/** Explains a visit under what is live. @throws when Edge Config does not answer */
export async function explainVisit(query: DecisionQuery, now: number): Promise<VisitExplanation> {
  return explainUnder(await readDocuments(['experiments', 'markets']), query, now)
}

/** Explains a visit under documents, as the middleware would decide it: by the same functions. */
function explainUnder(documents: Documents, query: DecisionQuery, now: number): VisitExplanation {
  const { document } = parseExperiments(documents.experiments)
  const compiled = compile(document)
  const market = resolveMarket(parseMarkets(documents.markets).markets, query.country)
  const { pagePath, language } = splitLanguage(query.path || '/', LANGUAGES, DEFAULT_LANGUAGE)
  const visitor = query.visitor || mintVisitor()
  const spoken = query.language || language
  const facts = toFacts(query, { visitor, market: market.key, language: spoken, path: pagePath, now })
  const options = { now, sticky: parseSticky(query.sticky), overrides: NO_OVERRIDES }
  const assignments = assign(compiled, facts, options)
  const slots = slotsOn(pagePath)
  return {
    visitor,
    version: document.version,
    market: market.key,
    language: spoken,
    path: pagePath,
    code: codeFor(compiled, slots, market, assignments, facts),
    experiments: assignments.flatMap((assignment) => {
      const definition = document.experiments.find(({ id }) => id === assignment.experiment)
      const one = compiled.byId.get(assignment.experiment)
      if (definition === undefined || one === undefined) return []
      return [explainAssignment({ definition, compiled: one, document, facts, options, assignment })]
    }),
    slots: slots.map((slot) => explainSlot(slot, document, compiled, assignments, facts)),
  }
}
