import * as v from 'valibot'
import { slotsOn } from '#content/slot-places'
import { resolveMarket } from '#lib/core/access/markets'
import { assign } from '#lib/core/experiments/assign'
import { codeFor } from '#lib/core/experiments/code'
import type { VisitorFacts } from '#lib/core/experiments/facts'
import { parseSticky, stickyUser } from '#lib/core/experiments/sticky'
import { unitUser } from '#lib/core/experiments/unit-user'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { readCookie } from '#lib/http/read-cookie'
import { splitLanguage } from '#lib/request/facts/split-language'
import type { Rules } from './read-rules.ts'

const Text = v.nullish(v.string(), '')
const Texts = v.nullish(v.record(v.string(), v.string()), {})

/** A visitor as a line describes them. Query and cookies are objects, or the text that a browser sends. */
const Context = v.object({
  visitor: v.pipe(v.string(), v.minLength(1)),
  user: v.nullish(v.pipe(v.string(), v.minLength(1))),
  country: Text,
  region: Text,
  city: Text,
  device: v.nullish(v.picklist(['mobile', 'tablet', 'desktop']), 'desktop'),
  language: v.nullish(v.string()),
  path: v.nullish(v.pipe(v.string(), v.startsWith('/')), '/'),
  query: v.nullish(v.union([v.string(), v.record(v.string(), v.string())]), {}),
  cookies: v.nullish(v.union([v.string(), v.record(v.string(), v.string())]), {}),
  claims: Texts,
  returning: v.nullish(v.boolean(), false),
  bot: v.nullish(v.boolean(), false),
  browser: Text,
  os: Text,
  referrer: Text,
  hour: v.nullish(v.number()),
  weekday: v.nullish(v.number()),
})
type Context = v.InferOutput<typeof Context>

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()

/** The decision on one line of input, or why there is none. Never throws. */
export function decideLine(rules: Rules, line: string): object {
  const input = parseJson(line)
  if (input === undefined) return { error: 'not JSON' }
  const result = v.safeParse(Context, input)
  if (result.success) return decide(rules, result.output)
  const [issue] = result.issues
  return { error: [v.getDotPath(issue), issue.message].filter(Boolean).join(': ') }
}

function decide({ compiled, markets, now }: Rules, context: Context): object {
  const market = resolveMarket(markets, context.country)
  const { pagePath, language } = splitLanguage(context.path, LANGUAGES, DEFAULT_LANGUAGE)
  const facts = factsOf({ ...context, language: context.language ?? language }, market.key, pagePath, now)
  const text = facts.cookie('sl_variants') ?? ''
  const sticky = parseSticky(text)
  const session = context.user ? { session: { sub: context.user, roles: ['customer'] } } : {}
  const unit = unitUser({ kind: 'session', ...session }, stickyUser(text))
  const assignments = assign(compiled, facts, { now, sticky, overrides: NO_OVERRIDES, ...unit })
  return {
    assignments: assignments.map(({ experiment, variant, reason }) => ({ experiment, variant, reason })),
    code: codeFor(compiled, slotsOn(pagePath), market, assignments, facts),
    market: market.key,
  }
}

function factsOf(
  context: Context & { language: string },
  market: string,
  path: string,
  now: number,
): VisitorFacts {
  const { query, cookies, claims, hour, weekday, user: _, ...known } = context
  const at = new Date(now)
  const parameters = new URLSearchParams(query)
  return {
    ...known,
    market,
    path,
    hour: hour ?? at.getUTCHours(),
    weekday: weekday ?? (at.getUTCDay() || 7),
    query: (name) => parameters.get(name) ?? undefined,
    cookie: (name) =>
      typeof cookies === 'string' ? (readCookie(cookies, name) ?? undefined) : ownText(cookies, name),
    claim: (name) => ownText(claims, name),
  }
}

function ownText(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined
}

/** JSON has no undefined, so that stands for a text which is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
