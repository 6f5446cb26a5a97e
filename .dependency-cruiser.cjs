/**
 * The import rules of docs/architecture.md. `scripts/check-import-rules.test.ts` breaks each of them once, so that
 * a rule which reads nothing cannot pass as clean.
 */
const { builtinModules } = require('node:module')

const NODE_MODULE_NAMES = `^(?:node:)?(?:${builtinModules.join('|')})$`
const NODE_BUILTINS = { dependencyTypes: ['core'] }

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'lib/core imports only itself and the schema library',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { pathNot: ['^lib/core/', '^node_modules/valibot/'] },
    },
    {
      name: 'statistics-need-nothing',
      comment: 'lib/core/statistics imports nothing outside itself',
      severity: 'error',
      from: { path: '^lib/core/statistics/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^lib/core/statistics/' },
    },
    {
      name: 'only-respond-knows-next',
      comment: 'lib speaks Web APIs; Next stays in middleware.ts, app, components and lib/request/respond.ts',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/request/respond\\.ts$' },
      to: { path: '^node_modules/(?:next|react|react-dom)/' },
    },
    {
      name: 'lib-stays-below',
      comment: 'lib never imports app, components, scripts or emulators',
      severity: 'error',
      from: { path: '^(?:lib|content)/' },
      to: { path: '^(?:app|components|scripts|bench|e2e)/' },
    },
    {
      name: 'components-take-types',
      comment: 'components take types from lib, and pure functions of lib/core',
      severity: 'error',
      from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^lib/', pathNot: '^lib/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-are-the-only-doors',
      comment:
        'only lib/stores imports the Edge Config and Redis clients; the rate limiter wraps one of them',
      severity: 'error',
      from: { path: '^(?:lib|app|components)/', pathNot: ['^lib/stores/', '\\.test\\.tsx?$'] },
      to: { path: '^node_modules/@(?:vercel/edge-config|upstash/redis)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'emulators-are-for-development',
      comment: 'only scripts, bench, e2e and tests import the emulators',
      severity: 'error',
      from: { pathNot: ['^(?:emulators|scripts|bench|e2e)/', '\\.test\\.tsx?$'] },
      to: { path: '^emulators/' },
    },
    {
      name: 'edge-uses-web-apis',
      comment: 'what middleware and edge handlers reach uses no node:* module',
      severity: 'error',
      from: { path: ['^middleware\\.ts$', '^app/api/(?:events|e|graphql|me|health|gateway/.+)/route\\.ts$'] },
      to: { path: NODE_MODULE_NAMES, reachable: true },
    },
    {
      name: 'request-uses-web-apis',
      comment: 'lib/request and lib/core use no node:* module',
      severity: 'error',
      from: { path: '^lib/(?:request|core|http|stores)/', pathNot: '\\.test\\.ts$' },
      to: NODE_BUILTINS,
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      comment: 'an import that resolves to nothing would be read as no import',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-from-dev-dependencies',
      severity: 'error',
      from: {
        path: '^(?:app|components|content|lib|middleware|instrumentation)',
        pathNot: ['\\.test\\.tsx?$', '/testing/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-junk-drawers',
      comment: 'a folder or file is named for what it holds',
      severity: 'error',
      from: { path: '(?:^|/)(?:utils?|helpers?|common|misc)(?:/|\\.tsx?$)', pathNot: '^node_modules/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    exclude: { path: '^(?:\\.next|coverage|test-results)/' },
  },
}
