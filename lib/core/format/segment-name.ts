const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** A segment as people call it: `Germany`, `Mobile`, `Returning`. */
export function segmentName(dimension: string, segment: string): string {
  if (segment === '(other)') return 'All others'
  if (dimension === 'country' && /^[A-Z]{2}$/.test(segment)) return regions.of(segment) ?? segment
  if (dimension === 'market') return segment.toUpperCase()
  const words = segment.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
