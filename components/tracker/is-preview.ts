import { readCookie } from './read-cookie.ts'

/** A frame's token stands in the address at first; the whole visit to the page is a preview, wherever it leads. */
const cameByToken = typeof location !== 'undefined' && location.search.includes('sl-preview=')

/**
 * Whether the page shows a preview, which is never counted: by a share link's cookie, or in a frame of our own console,
 * where pages further on have no token any more. The server drops what comes with the cookie too.
 */
export function isPreview(): boolean {
  return cameByToken || window.frameElement !== null || readCookie('sl_preview') !== undefined
}
