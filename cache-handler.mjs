import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'

const FileSystemCache = FileSystemCacheModule.default ?? FileSystemCacheModule

/**
 * The page cache of `next start`. A page rendered on demand has the URL of the request that caused it written into
 * its data, query string included, and everybody after would get that visitor's query. Here the URL is replaced by
 * the page's public path before anything is kept; the framework sends the same object to those who wait for this
 * rendering, so they get the clean one too. On the platform its own cache stands in its place.
 */
export default class CleanPageCache extends FileSystemCache {
  /**
   * Pages rendered on demand stay in memory, bounded by `cacheMaxMemorySize`, and never join the build's files: those
   * would outlive the stores that they were rendered from.
   * @param {object} options what the framework gives every page cache
   */
  constructor(options) {
    super({ ...options, flushToDisk: false })
  }

  async set(key, data, context) {
    if (data?.kind === 'APP_PAGE') cleanPage(data, publicPath(key))
    return await super.set(key, data, context)
  }
}

/** The key ends in `/variants/<code>/de/products`, which is public as `/de/products`. Other pages are public as they are. */
function publicPath(key) {
  const inner = /\/variants\/[^/]+(\/.*)?$/.exec(key)
  return inner ? (inner[1] ?? '/') : '/'
}

/**
 * In page data, `"c":["","de","products?x=1"]` is the URL split at its slashes and `"q":"?x=1"` is its query. Neither
 * ever holds a quotation mark: a URL has it percent-encoded.
 */
const PATH_IN_DATA = /"c":\[("[^"]*"(?:,"[^"]*")*)\]/
const QUERY_IN_DATA = /"q":"\?[^"]*"/
/** In HTML the same stands inside a string of a script, so every quotation mark is escaped. */
const PATH_IN_HTML = /\\"c\\":\[(\\"[^"]*\\"(?:,\\"[^"]*\\")*)\]/
const QUERY_IN_HTML = /\\"q\\":\\"\?[^"]*\\"/

function cleanPage(page, path) {
  const parts = JSON.stringify(path.split('/'))
  const escaped = parts.replaceAll('"', '\\"')
  page.html = page.html
    .replace(PATH_IN_HTML, () => `\\"c\\":${escaped}`)
    .replace(QUERY_IN_HTML, () => '\\"q\\":\\"\\"')
  if (!page.rscData) return
  const data = page.rscData.toString('utf8')
  page.rscData = Buffer.from(
    data.replace(PATH_IN_DATA, () => `"c":${parts}`).replace(QUERY_IN_DATA, () => '"q":""'),
  )
}
