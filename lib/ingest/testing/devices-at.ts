import { vi } from 'vitest'
import { shopAt } from './shop-at.ts'

type Services = Parameters<typeof shopAt>[0]

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

/** A shop at a moment, and browsers that keep cookies: their pages are decided as the middleware does. */
export async function devicesAt(services: Services, now: number) {
  const shop = await shopAt(services, now)
  const { decide } = await import('#lib/request/decide')
  const { signToken } = await import('#lib/auth/sign-token')
  const { linkUser } = await import('../link-user.ts')

  function newDevice() {
    const jar = new Map<string, string>()
    const headers = () =>
      new Headers({
        'user-agent': FIREFOX,
        'accept-language': 'en',
        'sec-fetch-dest': 'document',
        'x-vercel-ip-country': 'US',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      })
    const take = (lines: readonly string[]) => {
      for (const line of lines) {
        const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? []
        jar.set(name, value)
      }
    }
    const setSession = async (sub: string) =>
      jar.set(
        'sl_session',
        await signToken({ sub, roles: ['customer'] }, 900, Math.floor(Date.now() / 1_000)),
      )

    return {
      jar,
      headers,
      /** Asks for the home page; answers its code. */
      async view(): Promise<string> {
        const request = { url: 'http://localhost/', method: 'GET', headers: headers() }
        const { context, cookies } = await decide(request, () => {})
        for (const { name, value } of cookies) jar.set(name, value)
        return context.code
      },
      async send(events: readonly object[]): Promise<Response> {
        const answer = await shop.send(headers(), { events })
        take(answer.headers.getSetCookie())
        return answer
      },
      /** Signs in by our own form: the account's cookie, and what signing in adds to it. */
      async signIn(sub: string) {
        take(await linkUser({ url: 'http://localhost/', headers: headers() }, { sub, roles: ['customer'] }))
        await setSession(sub)
      },
      /** Has a session from elsewhere: no handler of ours has seen it begin. */
      setSession,
      signOut: () => jar.delete('sl_session'),
    }
  }
  return { ...shop, newDevice, later: (time: number) => vi.setSystemTime(time) }
}

/** What a page's code shows of an experiment. */
export function variantIn(code: string, experiment: string): string {
  return new RegExp(`${experiment}_\\d+_([a-z-]+)`).exec(code)?.[1] ?? ''
}
