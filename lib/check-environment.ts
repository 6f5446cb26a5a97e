import { env } from './env.ts'

const RANDOM_SECRET = 'generate one with `openssl rand -base64 32 | tr "+/" "-_" | tr -d "="`'

/** How to obtain a value. Apart from `env.ts`, so that the middleware does not carry it. */
const HINTS: Readonly<Record<string, string>> = {
  EDGE_CONFIG: 'connect an Edge Config store to the project, or run `npm run dev`, which starts a local one',
  UPSTASH_REDIS_REST_URL: 'add Upstash Redis from the Vercel Marketplace, or run `npm run dev`',
  UPSTASH_REDIS_REST_TOKEN: 'add Upstash Redis from the Vercel Marketplace, or run `npm run dev`',
  SHORELINE_SECRET: RANDOM_SECRET,
  CRON_SECRET: RANDOM_SECRET,
  FLAGS_SECRET: RANDOM_SECRET,
}

/**
 * Reads the environment once, at start.
 * @throws Error with one message that names each missing or malformed value and says how to get it
 */
export function checkEnvironment(): void {
  try {
    env()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new Error(withHints(error.message), { cause: error })
  }
}

/** The message with a hint behind each line that begins with a name. */
export function withHints(message: string): string {
  return message.replace(/^ {2}(\w+) .*$/gm, (line, name: string) =>
    HINTS[name] === undefined ? line : `${line} To get it: ${HINTS[name]}.`,
  )
}
