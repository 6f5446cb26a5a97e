const COLOURS = ['--variant-a', '--variant-b', '--variant-c', '--variant-d', '--variant-e']
/** Radii: a circle, a tile, a leaf and a drop are told apart without colour. */
const SHAPES = ['999px', '5px', '12px 2px', '2px 12px 12px 12px']

export type ColleagueLook = { readonly colour: string; readonly radius: string }

/** Colour and shape of a colleague, the same for everybody and every time. */
export function colleagueLook(sub: string): ColleagueLook {
  let hash = 7
  for (const letter of sub) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return {
    colour: `var(${COLOURS[hash % COLOURS.length]})`,
    radius: SHAPES[Math.floor(hash / COLOURS.length) % SHAPES.length] ?? '999px',
  }
}

/** `Mara Lind` as `ML`, `mara` as `MA`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._@-]+/).filter(Boolean)
  const [first = '?', second] = words
  return (second === undefined ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`).toUpperCase()
}
