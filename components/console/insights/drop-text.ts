import type { DropGroup } from '#lib/insights/read-edge-traffic'

type Text = { readonly title: string; readonly unit: string; readonly detail: string }

/** What each group of reasons is, and what one of its counts stands for. */
export const GROUP_TEXTS: Readonly<Record<DropGroup, Text>> = {
  bots: {
    title: 'Bots',
    unit: 'batches',
    detail:
      'Programs that load pages. They get the same pages as everybody and are left out of every analysis.',
  },
  machinery: {
    title: 'Not visits',
    unit: 'batches',
    detail: 'Pages that were only prepared, previewed by your team, or reported from another site.',
  },
  events: {
    title: 'Left out singly',
    unit: 'events',
    detail: 'Events that may not count, within batches that do.',
  },
}

/** Why something was left out, by the name that it is counted under and that `X-Dropped` tells. */
export const REASON_TEXTS: Readonly<Record<string, string>> = {
  bot: 'Calls itself a bot by its user agent.',
  'bot-headers': 'Borrows a browser’s name but lacks the headers that this browser always sends.',
  'bot-webdriver': 'The browser says that a program drives it.',
  prefetch: 'The page was loaded ahead and never shown.',
  preview: 'Somebody with a preview link. Previews never count.',
  'cross-site': 'Sent from a page of another site.',
  'no-visitor': 'Exposures and conversions of somebody without identity: nobody to count them for.',
  'not-assigned': 'The page claimed a variant that its visitor is not in.',
  'server-side-only': 'A browser claimed a purchase. Only the checkout may.',
  'browser-only': 'A server sent what only a browser can know.',
  'unknown-goal': 'A conversion that no declared goal names.',
  'too-many-goals': 'More goals than an experiment keeps.',
}

/** Why an API handler refused, by status and code. */
export const STATUS_TEXTS: Readonly<Record<number, string>> = {
  400: 'Input that cannot be read',
  401: 'Not signed in, or a token that is wrong',
  403: 'Signed in, but without the right',
  404: 'Nothing there',
  405: 'A method that the path does not know',
  409: 'In conflict with what is there',
  412: 'Somebody else changed it first',
  413: 'A body that is too large',
  415: 'A body of another type',
  422: 'Input that makes no sense',
  428: 'Sent without saying which version it changes',
  429: 'Too many attempts',
  503: 'A store did not answer',
}
