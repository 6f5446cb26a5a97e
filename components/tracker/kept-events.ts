import { readCookie } from './read-cookie.ts'

const PREFIX = 'sl_events.'

let asksConsent = true

/** Tells the rule of the page's market; until then nothing is kept without consent. */
export function setConsentRule(asks: boolean): void {
  asksConsent = asks
}

/** Each page has a place of its own, so that two tabs never overwrite each other's events. */
export function saveEvents(page: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + page)
    else if (mayKeep()) localStorage.setItem(PREFIX + page, text)
  } catch {
    // No storage, or it is full: then only this page's memory holds the events.
  }
}

/** Takes over what all earlier pages left. One that still lives may send the same events, which count once. */
export function takeEvents(): readonly string[] {
  const texts: string[] = []
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(PREFIX)) {
        if (mayKeep()) texts.push(localStorage[name])
        localStorage.removeItem(name)
      }
  } catch {
    // No storage, so nothing was left.
  }
  return texts
}

/** Whether something may be kept in the browser: with consent, or where the page's market asks for none. */
function mayKeep(): boolean {
  if ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl) return false
  const consent = readCookie('sl_consent')
  return consent ? consent === 'granted' : !asksConsent
}
