import sharp, { type Sharp } from 'sharp'
import { stormFlask } from './carry.ts'
import { bathymetry, type Depths } from './contours.ts'
import { seeded, stroke } from './draw.ts'
import { harbourLantern } from './home.ts'
import { keelMug, signalKettle } from './kitchen.ts'
import { FILTERS } from './scene.ts'
import { duneBlanket, squallHat } from './textiles.ts'

const SIZE = 1_200

const DAY: Depths = { shallow: [247, 240, 226], deep: [146, 192, 200], line: [52, 110, 124], levels: 9 }
const STORM: Depths = { shallow: [112, 138, 150], deep: [32, 54, 70], line: [196, 214, 220], levels: 9 }

/** The pictures that `home.hero` may show: a sea chart, and in front of it what the sea was survived by. */
export const heroPictures: Readonly<Record<string, () => Promise<Sharp>>> = {
  skerry: () =>
    compose('skerry', DAY, [
      place(duneBlanket(), 420, 1_090, 0.92),
      place(signalKettle(), 420, 648, 0.66),
      place(harbourLantern(), 880, 1_104, 0.82),
      place(keelMug(), 1_050, 1_136, 0.42),
    ]),
  shoal: () =>
    compose('shoal', STORM, [
      rain(),
      place(harbourLantern(), 540, 1_080, 1),
      place(stormFlask(), 845, 1_096, 0.68),
      place(squallHat(), 240, 1_110, 0.5),
    ]),
}

async function compose(seed: string, depths: Depths, things: readonly string[]): Promise<Sharp> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}"><defs>${FILTERS}</defs>${things.join('')}</svg>`
  const chart = sharp(bathymetry(seed, SIZE, depths), { raw: { width: SIZE, height: SIZE, channels: 3 } })
  const flat = await chart
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer()
  return sharp(flat)
}

function place(object: string, x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${object}</g>`
}

function rain(): string {
  const random = seeded('rain')
  const drops = Array.from({ length: 46 }, () => {
    const x = random() * SIZE
    const y = random() * SIZE
    return `M${x.toFixed(0)} ${y.toFixed(0)}l-14 ${(50 + random() * 60).toFixed(0)}`
  })
  return stroke(drops.join(''), '#dfe9ec', 2.5, 'opacity=".4"')
}
