import { named } from './named.ts'

/** Apart from `keys.ts`: the middleware needs this one alone, and pays for every byte. */
export const rateLimitKey = () => named('limit')
