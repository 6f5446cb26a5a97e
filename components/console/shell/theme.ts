/** What the reader wants; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Sent with console pages only, so that the server writes the choice into the page and nothing flashes. */
export const THEME_COOKIE = 'sl_theme'
const YEAR_S = 31_536_000

/** Anything that is no choice is the system's. */
export function toTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** The line that keeps a choice; following the system needs no cookie. */
export function describeThemeCookie(theme: Theme, isSecure: boolean): string {
  const age = theme === 'system' ? 0 : YEAR_S
  return `${THEME_COOKIE}=${theme}; Path=/console; Max-Age=${age}; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** Shows a choice and keeps it. In the browser only. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store's API is missing in half of the browsers
  document.cookie = describeThemeCookie(theme, location.protocol === 'https:')
}
