import type { Origin } from './queue.ts'

const CAMPAIGN = ['source', 'medium', 'campaign']
/** As much of a campaign's word as is kept. */
const LONGEST_WORD = 64

let isTold = false

/** Where the load comes from: the host that led here and the campaign in the address. Told once, by the first view. */
export function readOrigin(): Origin {
  if (isTold) return {}
  isTold = true
  const query = new URLSearchParams(location.search)
  const words = CAMPAIGN.map((key) => [key, query.get(`utm_${key}`)?.slice(0, LONGEST_WORD) ?? ''] as const)
  const utm = Object.fromEntries(words.filter(([, word]) => word))
  // A page's own address may name a person, so no more than its host is read.
  const [, referrer] = /^[\w-]+:\/\/([a-z0-9._-]{1,128})(?:[:/]|$)/.exec(document.referrer) ?? []
  return { ...(referrer && { referrer }), ...(query.size > 0 && { utm }) }
}
