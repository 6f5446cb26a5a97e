import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { slotsOn } from '#content/slot-places'
import { type Markets, parseMarkets, resolveMarket } from '#lib/core/access/markets'
import { assign } from '#lib/core/experiments/assign'
import { codeFor } from '#lib/core/experiments/code'
import { type CompiledExperiments, compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import type { VisitorFacts } from '#lib/core/experiments/facts'
import type { Fault } from '#lib/core/experiments/fault'
import { parseSticky } from '#lib/core/experiments/sticky'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'

/*
 * npm run --silent decide -- --config FILE [--at ISO]
 *
 * FILE holds Edge Config items by key: {"experiments": {…}, "markets": {…}}. Reads one JSON context a line and prints
 * one JSON decision a line, {"error": "why"} for a line that is no context. A cookie `sl_variants` is taken as the
 * plain text of sticky assignments (on the site it is sealed). Hour and weekday, where the context does not give
 * them, are those of the moment in UTC. `bot` changes nothing: a crawler is bucketed like anybody.
 */

const Text = v.nullish(v.string(), '')
const Texts = v.nullish(v.record(v.string(), v.string()), {})

const Context = v.object({
  visitor: v.pipe(v.string(), v.minLength(1)),
  country: Text,
  region: Text,
  city: Text,
  device: v.nullish(v.picklist(['mobile', 'tablet', 'desktop']), 'desktop'),
  language: v.nullish(v.string()),
  path: v.nullish(v.pipe(v.string(), v.startsWith('/')), '/'),
  query: v.nullish(v.union([v.string(), v.record(v.string(), v.string())]), {}),
  cookies: Texts,
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

interface Rules {
  readonly compiled: CompiledExperiments
  readonly markets: Markets
  readonly now: number
}

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()
const WRITE_CHARS = 1 << 16

await main()

async function main(): Promise<void> {
  const values = readArguments()
  const now = values.at === undefined ? Date.now() : Date.parse(values.at)
  if (values.config === undefined || Number.isNaN(now)) {
    process.stderr.write(
      'Usage: npm run --silent decide -- --config FILE [--at ISO]\n' +
        'FILE holds Edge Config documents by key: {"experiments": {…}, "markets": {…}}. Contexts come on standard input.\n',
    )
    process.exitCode = 2
    return
  }
  // Whoever reads the output may have read enough, as `head` does.
  process.stdout.on('error', () => process.exit(0))
  const rules = await readRules(values.config, now).catch((error: Error) => {
    process.stderr.write(`${values.config}: ${error.message}\n`)
    process.exit(2)
  })
  let pending = ''
  for await (const line of linesOf(process.stdin)) {
    pending += `${JSON.stringify(decideLine(rules, line))}\n`
    if (pending.length < WRITE_CHARS) continue
    await write(pending)
    pending = ''
  }
  await write(pending)
}

/** Unknown options count as none, so that the usage line answers them. */
function readArguments(): { readonly config?: string; readonly at?: string } {
  try {
    return parseArgs({ options: { config: { type: 'string' }, at: { type: 'string' } } }).values
  } catch {
    return {}
  }
}

async function readRules(file: string, now: number): Promise<Rules> {
  const items: unknown = JSON.parse(await readFile(file, 'utf8'))
  const { experiments, markets } = v.parse(v.object({ experiments: v.unknown(), markets: v.unknown() }), {
    experiments: undefined,
    markets: undefined,
    ...v.parse(v.looseObject({}), items),
  })
  const parsed = parseExperiments(experiments)
  const places = parseMarkets(markets)
  report('experiments', parsed.faults)
  report('markets', places.faults)
  return { compiled: compile(parsed.document), markets: places.markets, now }
}

function report(key: string, faults: readonly Fault[]): void {
  for (const { pointer, message } of faults) process.stderr.write(`${key}${pointer}: ${message}\n`)
}

function decideLine(rules: Rules, line: string): object {
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
  const sticky = parseSticky(context.cookies.sl_variants ?? '')
  const assignments = assign(compiled, facts, { now, sticky, overrides: NO_OVERRIDES })
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
  const { query, cookies, claims, hour, weekday, ...known } = context
  const at = new Date(now)
  const parameters = new URLSearchParams(query)
  return {
    ...known,
    market,
    path,
    hour: hour ?? at.getUTCHours(),
    weekday: weekday ?? (at.getUTCDay() || 7),
    query: (name) => parameters.get(name) ?? undefined,
    cookie: (name) => ownText(cookies, name),
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

/** The lines of a stream, the last of which may lack its end. Cheaper than node:readline for short lines. */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  let rest = ''
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}
