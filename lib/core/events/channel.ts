/** Where a session comes from. The order is part of a visitor's stored state: add at the end only. */
export const CHANNELS = ['direct', 'search', 'social', 'email', 'paid', 'referral'] as const
export type Channel = (typeof CHANNELS)[number]

/** What is known of where a page view comes from. Texts that are unknown are empty. */
export type Origin = {
  /** Host name of the referring page, without `www.`; empty for a page of ours. */
  readonly referrer: string
  readonly source: string
  readonly medium: string
}

const PAID = /^(?:.*(?:cpc|ppc|cpm|cpv|cpa|paid).*|display|banner|retargeting|affiliates?)$/
const EMAIL = /^e-?mail$|^newsletter$/
const SOCIAL_MEDIUM = /^social(?:-?(?:network|media))?$|^sm$/
const SEARCH_MEDIUM = /^organic$/

/** Registrable names, with any top-level domain (`google.de`) and any host in front of them. */
const SEARCH =
  /(?:^|\.)(?:google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|qwant|startpage|naver|seznam|kagi|so|sogou|ask|mojeek|swisscows)\.[a-z.]{2,6}$|^search\.brave\.com$/
const SOCIAL =
  /(?:^|\.)(?:facebook|instagram|twitter|x|t|linkedin|lnkd|pinterest|reddit|youtube|tiktok|threads|bsky|mastodon|vk|xing|quora|tumblr|snapchat|whatsapp|telegram|weibo|discord|wechat)\.(?:com|co|net|org|in|social|app|me|ru|de|fr|es|it|nl|ca|co\.uk|at|ch)$|^news\.ycombinator\.com$|(?:^|\.)(?:fb\.me|youtu\.be|redd\.it|pin\.it|mastodon\.[a-z]+)$/
const MAIL =
  /(?:^|\.)(?:mail|webmail|outlook)\.[a-z.-]+$|^(?:com\.google\.android\.gm|statics\.teams\.cdn\.office\.net)$/

/**
 * The channel of a session, from its first page view: the campaign's own words go first, then the referring host. What
 * names nothing is direct.
 */
export function resolveChannel({ referrer, source, medium }: Origin): Channel {
  if (PAID.test(medium)) return 'paid'
  if (EMAIL.test(medium) || EMAIL.test(source)) return 'email'
  if (SOCIAL_MEDIUM.test(medium)) return 'social'
  if (SEARCH_MEDIUM.test(medium)) return 'search'
  const named = referrer || (source.includes('.') ? source : source && `${source}.com`)
  if (named === '') return medium === '' ? 'direct' : 'referral'
  if (MAIL.test(named)) return 'email'
  if (SEARCH.test(named)) return 'search'
  return SOCIAL.test(named) ? 'social' : 'referral'
}
