import { isbot } from 'isbot'

/** How a program gave itself away: by its name, or by what every browser of that name sends and it does not. */
export type BotReason = 'bot' | 'bot-headers'

/**
 * Engines that send Fetch Metadata with every request (https://www.w3.org/TR/fetch-metadata/), from the version since
 * which they do. Older ones are left alone.
 */
const ENGINES = [
  { name: /\bChrom(?:e|ium)\/(\d+)/, since: 80 },
  { name: /\bFirefox\/(\d+)/, since: 90 },
  { name: /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//, since: 17 },
] as const

/** Names that `isbot` does not know: tools that load pages, and editors with a browser inside. */
const MORE_BOTS = /GTmetrix|Miniature\.io|\bYLT\b|turingos|\bFluid\/|Electron\//

/**
 * Whether a program, and no person's browser, sent this. Middleware has looked at the name already and says so in a
 * header; on a way without middleware the name is looked at here. A browser that is new enough for Fetch Metadata and
 * has neither them nor a language is none: scripts that borrow a browser's name forget both.
 */
export function detectBot(headers: Headers): BotReason | null {
  if (headers.has('x-sl-bot')) return 'bot'
  const userAgent = headers.get('user-agent') ?? ''
  if (isbot(userAgent) || MORE_BOTS.test(userAgent)) return 'bot'
  const isBare = !(
    headers.has('accept-language') ||
    headers.has('sec-fetch-site') ||
    headers.has('sec-fetch-mode')
  )
  return isBare && isModernBrowser(userAgent) ? 'bot-headers' : null
}

function isModernBrowser(userAgent: string): boolean {
  return ENGINES.some(({ name, since }) => Number(name.exec(userAgent)?.[1] ?? 0) >= since)
}
