import { ellipse, seeded, stroke } from './draw.ts'

export type Mood = {
  readonly sky: readonly [top: string, bottom: string]
  readonly ground: readonly [far: string, near: string]
  readonly disc: string
  readonly line: string
}

export const MOODS = {
  morning: { sky: ['#f6dcc2', '#f7e9d6'], ground: ['#e6d3b8', '#f2e6d2'], disc: '#fdf3e2', line: '#8c6b4a' },
  fog: { sky: ['#c9d8dc', '#e4ebea'], ground: ['#bfcccc', '#dde5e2'], disc: '#f3f6f3', line: '#4d6a74' },
  sand: { sky: ['#efe6d4', '#f7f1e5'], ground: ['#ddd0b8', '#efe6d5'], disc: '#fffaf0', line: '#86755a' },
  sea: { sky: ['#a9cdd3', '#d3e6e4'], ground: ['#8fb9bf', '#c2dcdb'], disc: '#eef7f3', line: '#23616d' },
  dusk: { sky: ['#3d5a70', '#8fa3a9'], ground: ['#32495a', '#5f7983'], disc: '#f2c79a', line: '#e6eef0' },
  clay: { sky: ['#e9bfa4', '#f3dac7'], ground: ['#d3a385', '#ebcdb6'], disc: '#fbead9', line: '#7f4a30' },
} as const satisfies Readonly<Record<string, Mood>>

const WIDTH = 1200
const HEIGHT = 1500
const HORIZON = 1_010

/** A picture: sky, a low sun, the waterline, and one object that stands in front of it. */
export function scene(seed: string, mood: Mood, object: string, scale = 1): string {
  const random = seeded(seed)
  const sunX = 330 + random() * 540
  const sunY = 380 + random() * 260
  const sunRadius = 210 + random() * 120
  const waves = Array.from({ length: 5 }, (_, index) =>
    wave(HORIZON + 26 + index * index * 11, random, mood.line, 0.34 - index * 0.06),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <defs>${shade('sky', mood.sky)}${shade('ground', mood.ground)}${FILTERS}</defs>
    <rect width="${WIDTH}" height="${HORIZON}" fill="url(#sky)"/>
    ${ellipse(sunX, sunY, sunRadius, sunRadius, mood.disc, 'opacity=".75"')}
    <rect y="${HORIZON}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="url(#ground)"/>
    ${stroke(`M0 ${HORIZON}H${WIDTH}`, mood.line, 2, 'opacity=".7"')}${waves.join('')}
    <g transform="translate(600 1290) scale(${scale})">${object}</g>
  </svg>`
}

export const FILTERS = `<filter id="soft" x="-50%" y="-150%" width="200%" height="400%"><feGaussianBlur stdDeviation="26"/></filter><filter id="near" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="8"/></filter>`

function shade(id: string, [top, bottom]: readonly [string, string]): string {
  return `<linearGradient id="${id}" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`
}

function wave(y: number, random: () => number, color: string, opacity: number): string {
  const from = random() * 500
  const length = 300 + random() * 500
  const d = `M${from} ${y}c${length * 0.2} -9 ${length * 0.3} -9 ${length * 0.5} 0s${length * 0.3} 9 ${length * 0.5} 0`
  return stroke(d, color, 2, `opacity="${opacity.toFixed(2)}"`)
}
