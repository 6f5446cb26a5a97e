/** Families in the order in which they must be looked for: each later name also stands in the earlier ones' strings. */
const BROWSERS = [
  ['edge', /Edg(?:e|A|iOS)?\//],
  ['opera', /OPR\/|Opera/],
  ['samsung', /SamsungBrowser\//],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Safari\//],
] as const

const SYSTEMS = [
  ['ios', /iPhone|iPad|iPod/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['macos', /Mac OS X|Macintosh/],
  ['chromeos', /CrOS/],
  ['linux', /Linux/],
] as const

/** The browser family of a User-Agent, `other` when it is none of the common ones. */
export function detectBrowser(userAgent: string): string {
  return BROWSERS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other'
}

/** The operating system of a User-Agent, `other` when it is none of the common ones. */
export function detectSystem(userAgent: string): string {
  return SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other'
}
