/**
 * Edge Config `limits` of a fresh install: token buckets by tier. A page needs two or three API calls,
 * so a person who clicks quickly stays far below `anonymous`.
 */
export const limits = {
  tiers: {
    anonymous: { capacity: 120, refillPerSecond: 10 },
    session: { capacity: 240, refillPerSecond: 20 },
    token: { capacity: 600, refillPerSecond: 100 },
    events: { capacity: 120, refillPerSecond: 20 },
    'sign-in': { capacity: 10, refillPerSecond: 0.1 },
  },
  routes: [
    { path: '/api/auth/login', tier: 'sign-in' },
    { path: '/api/auth/register', tier: 'sign-in' },
    { path: '/api/events', tier: 'events' },
    { path: '/api/e', tier: 'events' },
  ],
}
