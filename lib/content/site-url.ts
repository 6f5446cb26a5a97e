import { env } from '#lib/env'

/** Where the site stands, for canonical addresses; a build without an environment has a stand-in. */
export function siteUrl(): string {
  try {
    return env().siteUrl
  } catch {
    return 'http://localhost:3000'
  }
}
