import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

type Config = { forbidden: { name: string }[] }
type Report = { summary: { violations: { rule: { name: string }; from: string }[] } }

const CONFIG = resolve('.dependency-cruiser.cjs')
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = (createRequire(import.meta.url)(CONFIG) as Config).forbidden.map(({ name }) => name)

/** For each rule a file that breaks it, and this rule alone unless said otherwise. */
const OFFENDERS: Readonly<Record<string, readonly [path: string, source: string]>> = {
  'core-is-pure': ['lib/core/impure.ts', "import '../auth/fine.ts'"],
  'statistics-need-nothing': ['lib/core/statistics/needy.ts', "import '../fine.ts'"],
  'only-respond-knows-next': ['lib/auth/knows-next.ts', "import 'next'"],
  'lib-stays-below': ['lib/auth/reaches-up.ts', "import '../../components/fine.ts'"],
  'components-take-types': ['components/takes-code.ts', "import '../lib/auth/fine.ts'"],
  'stores-are-the-only-doors': ['lib/auth/own-door.ts', "import '@upstash/redis'"],
  'emulators-are-for-development': ['app/emulated.ts', "import '../emulators/fine.ts'"],
  'edge-uses-web-apis': ['middleware.ts', "import './lib/auth/on-node.ts'"],
  'request-uses-web-apis': ['lib/request/on-node.ts', "import 'node:fs'"],
  'no-cycles': ['lib/auth/circle.ts', "import './circle-back.ts'"],
  'no-unresolved': ['lib/auth/lost.ts', "import './nowhere.ts'"],
  'not-from-dev-dependencies': ['lib/auth/on-dev.ts', "import 'only-for-development'"],
  'no-junk-drawers': ['lib/auth/utils.ts', "import './fine.ts'"],
}

const BYSTANDERS: Readonly<Record<string, string>> = {
  'lib/core/fine.ts': 'export const fine = 1',
  'lib/auth/fine.ts': 'export const fine = 1',
  'lib/auth/on-node.ts': "import 'node:fs'",
  'lib/auth/circle-back.ts': "import './circle.ts'",
  'components/fine.ts': 'export const fine = 1',
  'emulators/fine.ts': 'export const fine = 1',
  'tsconfig.json':
    '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","allowImportingTsExtensions":true,"noEmit":true}}',
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { next: '1', '@upstash/redis': '1' },
    devDependencies: { 'only-for-development': '1' },
  }),
  ...packageOf('next'),
  ...packageOf('@upstash/redis'),
  ...packageOf('only-for-development'),
}

function packageOf(name: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    [`node_modules/${name}/index.js`]: 'module.exports = {}',
  }
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-rules-'))
  const files = { ...BYSTANDERS, ...Object.fromEntries(Object.values(OFFENDERS)) }
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${source}\n`)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('every import rule is broken by the file made to break it', async () => {
  expect(Object.keys(OFFENDERS).sort()).toEqual([...rules].sort())
  const scanned = ['middleware.ts', 'app', 'components', 'lib', 'emulators']
  const command = ['node', CRUISER, '--config', CONFIG, '--output-type', 'json', ...scanned] as const
  const { output } = await runCommand(command, { quiet: true, folder })
  const { violations } = (JSON.parse(output.slice(output.indexOf('{'))) as Report).summary
  for (const [rule, [path]] of Object.entries(OFFENDERS))
    expect(
      violations.some(
        ({ rule: { name }, from }) => name === rule && from.startsWith(path.replace('.ts', '')),
      ),
      rule,
    ).toBe(true)
})
