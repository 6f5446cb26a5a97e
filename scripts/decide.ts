import { parseArgs } from 'node:util'
import { decideLine } from './decide/decide-line.ts'
import { readRules } from './decide/read-rules.ts'

/*
 * npm run --silent decide -- --config FILE [--at ISO]
 *
 * FILE holds Edge Config items by key: {"experiments": {…}, "markets": {…}}. Reads one JSON context a line and prints
 * one JSON decision a line, {"error": "why"} for a line that is no context. Cookies are an object or the text of a
 * Cookie header; `sl_variants` among them is taken as the plain text of sticky assignments (on the site it is sealed).
 * `user` is the account of the customer who is signed in: experiments by user bucket by it. Hour and weekday, where the
 * context does not give them, are those of the moment in UTC. `bot` changes nothing: a crawler is bucketed like anybody.
 * Ends with 2 when the file, or one of its documents, is refused as a whole.
 */

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
