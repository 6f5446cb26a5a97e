import { accessEnv } from './access-env.ts'
import { env } from './env.ts'
import { noticeChannel } from './notices/channels/notice-channel.ts'

const RANDOM_SECRET = 'generate one with `openssl rand -base64 32 | tr "+/" "-_" | tr -d "="`'

/** How to obtain a value. Apart from `env.ts`, so that the middleware does not carry it. */
const HINTS: Readonly<Record<string, string>> = {
  EDGE_CONFIG: 'connect an Edge Config store to the project, or run `npm run dev`, which starts a local one',
  UPSTASH_REDIS_REST_URL: 'add Upstash Redis from the Vercel Marketplace, or run `npm run dev`',
  UPSTASH_REDIS_REST_TOKEN: 'add Upstash Redis from the Vercel Marketplace, or run `npm run dev`',
  SHORELINE_SECRET: RANDOM_SECRET,
  CRON_SECRET: RANDOM_SECRET,
  FLAGS_SECRET: RANDOM_SECRET,
  SETUP_TOKEN: RANDOM_SECRET,
  MAIL_API_URL:
    'use the address to which your e-mail service takes messages, such as https://api.resend.com/emails',
  MAIL_API_KEY: 'make a key in your e-mail service',
  MAIL_FROM: 'use an address that your e-mail service may send from',
  OIDC_ISSUER: 'copy the issuer from your identity provider, without /.well-known/openid-configuration',
  OIDC_CLIENT_ID:
    'register Shoreline at your identity provider, with the redirect address <SITE_URL>/api/auth/callback',
  OIDC_CLIENT_SECRET: 'copy the secret of that client from your identity provider',
  NOTIFY_WEBHOOK_URL: 'use an incoming webhook of Slack, or an address of yours that takes JSON',
  NOTIFY_SECRET: RANDOM_SECRET,
  OIDC_DEFAULT_ROLE: 'leave it out, or name the role of whoever signs in without an invitation',
}

/**
 * Reads the environment once, at start.
 * @throws Error with one message that names each missing or malformed value and says how to get it
 */
export function checkEnvironment(): void {
  try {
    env()
    accessEnv()
    noticeChannel()
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
