export type Device = 'mobile' | 'tablet' | 'desktop'

/** The class of device that a User-Agent names; "Mobi" is what browser makers ask to look for. */
export function detectDevice(userAgent: string): Device {
  if (/iPad|Tablet|PlayBook|Silk(?!.*Mobile)|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|iPod/i.test(userAgent) ? 'mobile' : 'desktop'
}
