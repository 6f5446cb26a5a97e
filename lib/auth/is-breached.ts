import { accessEnv } from '#lib/access-env'
import { log } from '#lib/observability/log'

const PATIENCE_MS = 1_500
const PREFIX_LENGTH = 5

/**
 * Whether a password is on the configured list of breached ones. The list learns five characters of a SHA-1, which
 * thousands of passwords share (https://haveibeenpwned.com/API/v3#SearchingPwnedPasswordsByRange). False where there is
 * no list, or it does not answer in time: it must not keep anybody out.
 */
export async function isBreached(password: string): Promise<boolean> {
  const { passwordRangeUrl } = accessEnv()
  if (passwordRangeUrl === undefined) return false
  const hash = await sha1(password)
  try {
    const response = await fetch(new URL(hash.slice(0, PREFIX_LENGTH), passwordRangeUrl), {
      headers: { 'add-padding': 'true' },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) throw new Error(`The list answered ${response.status}`)
    return isListed(await response.text(), hash.slice(PREFIX_LENGTH))
  } catch (error) {
    log('warn', 'password-list-unreachable', { error })
    return false
  }
}

/** Lines are `<rest of the hash>:<count>`; padding has the count 0. */
function isListed(lines: string, rest: string): boolean {
  const line = lines.split('\n').find((candidate) => candidate.startsWith(`${rest}:`))
  return line !== undefined && Number(line.slice(rest.length + 1)) > 0
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(
    '',
  )
}
