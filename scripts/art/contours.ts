import { seeded } from './draw.ts'

type Rgb = readonly [number, number, number]
export type Depths = {
  readonly shallow: Rgb
  readonly deep: Rgb
  readonly line: Rgb
  readonly levels: number
}

/**
 * A sea chart as raw RGB: depth as smooth noise around a shoal, tinted in steps with a hairline between them.
 * The distance to the next line in pixels is the distance in depth divided by the slope.
 */
export function bathymetry(seed: string, size: number, { shallow, deep, line, levels }: Depths): Buffer {
  const depthAt = field(seed, size)
  const pixels = Buffer.alloc(size * size * 3)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const depth = depthAt(x, y) * levels
      const slope = Math.hypot(depthAt(x + 1, y) * levels - depth, depthAt(x, y + 1) * levels - depth) + 1e-6
      const ink = Math.max(0, Math.min(1, 1.6 - Math.abs(depth - Math.round(depth)) / slope)) * 0.55
      const tint = Math.max(0, Math.min(1, Math.floor(depth) / (levels - 1)))
      for (let channel = 0; channel < 3; channel++) {
        const [from = 0, to = 0, drawn = 0] = [shallow[channel], deep[channel], line[channel]]
        const water = from + (to - from) * tint
        pixels[(y * size + x) * 3 + channel] = Math.round(water + (drawn - water) * ink)
      }
    }
  return pixels
}

/** Depth from 0 to about 1: deeper away from the shoal, bent by two octaves of value noise. */
function field(seed: string, size: number): (x: number, y: number) => number {
  const random = seeded(seed)
  const [centreX, centreY] = [0.42 + random() * 0.2, 0.5 + random() * 0.2]
  const lattice = Array.from({ length: 64 * 64 }, random)
  const noise = (x: number, y: number) => {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [ease(x - column), ease(y - row)]
    const at = (dx: number, dy: number) => lattice[((row + dy) & 63) * 64 + ((column + dx) & 63)] ?? 0
    const top = at(0, 0) + (at(1, 0) - at(0, 0)) * u
    return top + (at(0, 1) + (at(1, 1) - at(0, 1)) * u - top) * v
  }
  return (x, y) => {
    const [nx, ny] = [x / size, y / size]
    const away = Math.hypot(nx - centreX, (ny - centreY) * 1.1)
    return away * 0.95 + noise(nx * 3 + 8, ny * 3 + 8) * 0.42 + noise(nx * 7 + 20, ny * 7 + 20) * 0.1 - 0.1
  }
}

/** Quintic, so that slope and curvature are continuous and lines have no kinks. */
function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10)
}
