/**
 * Stands in for `@upstash/core-analytics` in the build: `@upstash/ratelimit` imports it for statistics of its own, which
 * we never switch on (they double the calls), and it would be 1.7 kB of the middleware. See `next.config.ts`.
 * @public
 */
export class Analytics {
  constructor() {
    throw new Error('Statistics of the rate limiter are left out of this build')
  }
}
