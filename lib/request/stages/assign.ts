import { slotsOn } from '#content/slot-places'
import { readSealedVariants, sealVariants, VARIANTS_COOKIE } from '#lib/auth/variants-cookie'
import {
  ephemeralVisitor,
  mintVisitor,
  sealVisitor,
  VISITOR_COOKIE,
  VISITOR_COOKIE_DAYS,
  type VisitorId,
} from '#lib/auth/visitor-cookie'
import { mayIdentify } from '#lib/core/events/may-identify'
import { type Assignment, assign as assignAll } from '#lib/core/experiments/assign'
import { codeFor } from '#lib/core/experiments/code'
import type { CompiledExperiments } from '#lib/core/experiments/compile'
import { applySticky, parseSticky, stickyUser } from '#lib/core/experiments/sticky'
import { unitUser } from '#lib/core/experiments/unit-user'
import { readCookie } from '#lib/http/read-cookie'
import type { RequestContext } from '../context.ts'
import type { CookieEdit, Decision, Stage } from '../decision.ts'
import { isDocument } from '../facts/is-document.ts'
import { readAddress } from '../facts/read-address.ts'
import { RequestFacts } from '../facts/visitor-facts.ts'

/**
 * Decides every experiment for the visitor and names the page that shows it. It counts nothing: an exposure is
 * reported by the page, once the visitor has seen the slot.
 */
export const assignStage: Stage = { name: 'assign', run: assign }

const COOKIE_SECONDS = VISITOR_COOKIE_DAYS * 24 * 60 * 60
const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()

/** How a visitor is known here: remembered by cookie, newly given one, or for today only. */
type Unit = {
  readonly id: VisitorId
  readonly memory: 'cookie' | 'new-cookie' | 'today'
  readonly sticky: string
}

/**
 * Promises are made for newcomers only: the runtime tracks each of them, and a returning visitor's cookies were
 * verified before.
 */
function assign(context: RequestContext): Decision | Promise<Decision> {
  const unit = settleUnit(context)
  return unit instanceof Promise
    ? unit.then((settled) => assignUnit(settled, context))
    : assignUnit(unit, context)
}

function assignUnit(unit: Unit, context: RequestContext): Decision | Promise<Decision> {
  const { snapshot, pagePath, market, surroundings, preview, caller } = context
  const now = surroundings.now()
  const facts = new RequestFacts(unit.id, unit.memory === 'cookie', context, now)
  const overrides = preview?.choices ?? NO_OVERRIDES
  const decided = assignAll(snapshot.experiments, facts, {
    now,
    sticky: parseSticky(unit.sticky),
    overrides,
    ...unitUser(caller, stickyUser(unit.sticky)),
  })
  const assignments = preview === null ? decided : keepChosen(decided, snapshot.experiments, overrides)
  const code = codeFor(snapshot.experiments, slotsOn(pagePath), market, assignments, facts)
  const sticky = applySticky(unit.sticky, assignments, snapshot.experiments)
  const assigned = {
    type: 'next',
    reason: `unit-${unit.memory}`,
    facts: { visitor: unit.id, assignments, code },
  } as const
  if (preview !== null || (unit.memory === 'cookie' && sticky === unit.sticky)) return assigned
  return cookiesFor(unit, sticky, context).then((cookies) => ({ ...assigned, edits: { cookies } }))
}

/** On a slot for which a preview chose an experiment, no other one stands, whichever would have come first. */
function keepChosen(
  assignments: readonly Assignment[],
  { byId }: Pick<CompiledExperiments, 'byId'>,
  choices: ReadonlyMap<string, string>,
): readonly Assignment[] {
  const taken = new Set([...choices.keys()].map((id) => byId.get(id)?.slot))
  return assignments.filter(({ experiment }) => {
    return choices.has(experiment) || !taken.has(byId.get(experiment)?.slot)
  })
}

/** A preview leaves nothing behind, so it asks for no consent and gives no id. */
function settleUnit(context: RequestContext): Unit | Promise<Unit> {
  const { visitor, headers, cookies, preview } = context
  if (preview === null && !mayRemember(context)) return unitOfToday(context)
  if (visitor !== null) {
    const sticky = readSealedVariants(cookies, visitor)
    return sticky instanceof Promise
      ? sticky.then((text) => knownUnit(visitor, text))
      : knownUnit(visitor, sticky)
  }
  // Only a document may bring a new id: a page's parallel prefetches would each mint one.
  const isNew = preview === null && isDocument(headers)
  return isNew ? { id: mintVisitor(), memory: 'new-cookie', sticky: '' } : unitOfToday(context)
}

function knownUnit(id: VisitorId, sticky: string | null): Unit {
  return { id, memory: 'cookie', sticky: sticky ?? '' }
}

/** Whether a persistent cookie is allowed: by the same rule as events may be tied to a visitor. */
function mayRemember({
  market,
  headers,
  cookies,
}: Pick<RequestContext, 'market' | 'headers' | 'cookies'>): boolean {
  const consent = readCookie(cookies, 'sl_consent')
  return mayIdentify({ rule: market.consent, consent, gpc: headers.get('sec-gpc') })
}

async function unitOfToday({ headers, surroundings }: RequestContext): Promise<Unit> {
  const date = new Date(surroundings.now()).toISOString().slice(0, 10)
  const id = await ephemeralVisitor(readAddress(headers), headers.get('user-agent') ?? '', date)
  return { id, memory: 'today', sticky: '' }
}

async function cookiesFor(
  unit: Unit,
  sticky: string,
  { headers }: Pick<RequestContext, 'headers'>,
): Promise<CookieEdit[]> {
  if (unit.memory === 'today') return forget(headers)
  const cookies: CookieEdit[] = []
  if (unit.memory === 'new-cookie')
    cookies.push({ name: VISITOR_COOKIE, value: await sealVisitor(unit.id), maxAgeSeconds: COOKIE_SECONDS })
  if (sticky !== unit.sticky)
    cookies.push({
      name: VARIANTS_COOKIE,
      value: await sealVariants(unit.id, sticky),
      maxAgeSeconds: COOKIE_SECONDS,
    })
  return cookies
}

/** Who may no longer be remembered loses the cookies of the time when they could be. */
function forget(headers: Headers): CookieEdit[] {
  const cookies = headers.get('cookie')
  if (!isDocument(headers) || cookies === null) return []
  const left = [VISITOR_COOKIE, VARIANTS_COOKIE].filter((name) => cookies.includes(`${name}=`))
  return left.map((name) => ({ name, value: '', maxAgeSeconds: 0 }))
}
