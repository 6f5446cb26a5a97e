import { type Exchange, keyOf } from './exchange.ts'
import { purgeEverywhere, purgeHere, urlName } from './purges.ts'
import { forget } from './tiers.ts'

/**
 * Forgets what a successful unsafe request may have changed: its own URL, and those that `Location` and `Content-Location`
 * name at the same origin (RFC 9111 section 4.4). Never rejects: a tier that cannot be reached is not read either.
 */
export async function invalidate(exchange: Exchange, response: Response): Promise<void> {
  const now = Date.now()
  const paths = new Set([exchange.path, ...namedPaths(exchange, response.headers)])
  const named = [...paths].flatMap((path) =>
    exchange.service.origins.map(({ region }) => keyOf({ service: exchange.service, path }, region)),
  )
  const names = named.map(urlName)
  const told = exchange.tiers.regional ? purgeEverywhere(names, now) : purgeHere(names, now)
  await Promise.all([
    ...named.map((key) => forget(exchange, key)),
    Promise.resolve(told).catch(() => undefined),
  ])
}

function namedPaths({ service, path }: Exchange, headers: Headers): readonly string[] {
  const given = ['location', 'content-location'].map((name) => headers.get(name))
  return given.flatMap((value) => {
    if (value === null) return []
    return service.origins.flatMap(({ url }) => {
      const asked = new URL(url + path)
      if (!URL.canParse(value, asked.href)) return []
      const { href } = new URL(value, asked)
      return href.startsWith(url) ? [href.slice(url.length)] : []
    })
  })
}
