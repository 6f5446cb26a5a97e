import type { VisitorFacts } from '#lib/core/experiments/facts'
import { readCookie } from '#lib/http/read-cookie'
import type { RequestContext } from '../context.ts'
import { detectDevice } from './detect-device.ts'
import { detectBrowser, detectSystem } from './detect-software.ts'
import { readLocalTime } from './read-local-time.ts'

type Known = Pick<
  RequestContext,
  'headers' | 'cookies' | 'query' | 'country' | 'place' | 'market' | 'language' | 'pagePath'
> &
  Partial<Pick<RequestContext, 'preview'>>

/** What audiences may ask of a visitor. What costs something is worked out when an audience first asks for it. */
export class RequestFacts implements VisitorFacts {
  readonly visitor: string
  readonly returning: boolean
  readonly #known: Known
  readonly #now: number
  #parameters: URLSearchParams | undefined
  #localTime: { readonly hour: number; readonly weekday: number } | undefined

  /** `now` in milliseconds since the epoch. */
  constructor(visitor: string, isReturning: boolean, known: Known, now: number) {
    this.visitor = visitor
    this.returning = isReturning
    this.#known = known
    this.#now = now
  }

  get country(): string {
    return this.#known.country
  }
  get region(): string {
    return this.#known.place.region
  }
  get city(): string {
    return this.#known.place.city
  }
  get market(): string {
    return this.#known.market.key
  }
  get language(): string {
    return this.#known.preview?.language ?? this.#known.language
  }
  get device(): VisitorFacts['device'] {
    return this.#known.preview?.device ?? detectDevice(this.#userAgent())
  }
  get path(): string {
    return this.#known.pagePath
  }
  get browser(): string {
    return detectBrowser(this.#userAgent())
  }
  get os(): string {
    return detectSystem(this.#userAgent())
  }
  get referrer(): string {
    const referrer = this.#known.headers.get('referer')
    return referrer !== null && URL.canParse(referrer) ? new URL(referrer).hostname.replace(/^www\./, '') : ''
  }
  get hour(): number {
    return this.#time().hour
  }
  get weekday(): number {
    return this.#time().weekday
  }
  query(name: string): string | undefined {
    this.#parameters ??= new URLSearchParams(this.#known.query)
    return this.#parameters.get(name) ?? undefined
  }
  cookie(name: string): string | undefined {
    return readCookie(this.#known.cookies, name) ?? undefined
  }
  /** Pages are assigned without looking at a token, so that they stay independent of who is signed in. */
  claim(): undefined {
    return undefined
  }

  #userAgent(): string {
    return this.#known.headers.get('user-agent') ?? ''
  }
  #time() {
    this.#localTime ??= readLocalTime(this.#now, this.#known.place.timeZone)
    return this.#localTime
  }
}
