/**
 * What is known of a visitor. Implementations may compute a property when it is first read (getters):
 * audiences read only what they ask for. Texts that are unknown are empty.
 */
export interface VisitorFacts {
  readonly visitor: string
  readonly country: string
  readonly region: string
  readonly city: string
  readonly market: string
  readonly language: string
  readonly device: 'mobile' | 'tablet' | 'desktop'
  readonly browser: string
  readonly os: string
  readonly returning: boolean
  /** Host name of the referring page, without `www.`. */
  readonly referrer: string
  /** Without the language prefix. */
  readonly path: string
  /** 0 to 23, in the visitor's time zone. */
  readonly hour: number
  /** ISO 8601: 1 is Monday, 7 is Sunday; in the visitor's time zone. */
  readonly weekday: number
  query(name: string): string | undefined
  cookie(name: string): string | undefined
  /** A claim of the verified token. */
  claim(name: string): string | undefined
}

/** A compiled audience. */
export type Predicate = (facts: VisitorFacts) => boolean

/** What audiences refer to beside the facts: segments already compiled, and who is in the global holdout. */
export interface AudienceScope {
  readonly segments: ReadonlyMap<string, Predicate>
  readonly isHeldOut: (visitor: string) => boolean
}
