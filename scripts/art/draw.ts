/** Small words for drawing: each returns SVG text. Light comes from the left. */

export type Tone = readonly [light: string, middle: string, dark: string]

/** A gradient across a round thing: lit left of the middle, darkest at the right edge. */
export function round(id: string, [light, middle, dark]: Tone): string {
  return `<linearGradient id="${id}" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="${middle}"/><stop offset=".26" stop-color="${light}"/><stop offset=".62" stop-color="${middle}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`
}

/** A gradient down a flat thing. */
export function down(id: string, top: string, bottom: string): string {
  return `<linearGradient id="${id}" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`
}

export function path(d: string, fill: string, extra = ''): string {
  return `<path d="${d}" fill="${fill}" ${extra}/>`
}

export function stroke(d: string, color: string, width: number, extra = ''): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, extra = ''): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  extra = '',
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${extra}/>`
}

/** A standing round body between two ellipses, wider or narrower at the top. */
export function body(
  cx: number,
  top: number,
  bottom: number,
  topRadius: number,
  bottomRadius: number,
  fill: string,
): string {
  const bend = bottomRadius * 0.16
  const d = `M${cx - topRadius} ${top}L${cx - bottomRadius} ${bottom}A${bottomRadius} ${bend} 0 0 0 ${cx + bottomRadius} ${bottom}L${cx + topRadius} ${top}A${topRadius} ${topRadius * 0.16} 0 0 1 ${cx - topRadius} ${top}Z`
  return path(d, fill)
}

/** Where a thing touches the ground: dark and narrow, then wide and soft. */
export function contact(cx: number, y: number, halfWidth: number): string {
  return (
    ellipse(
      cx + halfWidth * 0.28,
      y + 8,
      halfWidth * 1.35,
      halfWidth * 0.17,
      '#0b1722',
      'opacity=".2" filter="url(#soft)"',
    ) + ellipse(cx, y, halfWidth * 0.98, halfWidth * 0.07, '#0b1722', 'opacity=".45" filter="url(#near)"')
  )
}

/** Numbers from 0 to 1 that depend on the seed only (mulberry32 over FNV-1a). */
export function seeded(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
