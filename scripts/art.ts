import { mkdir, stat, writeFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { favicon } from './art/favicon.ts'
import { heroPictures } from './art/heroes.ts'
import { productPictures } from './art/products.ts'

const AVIF = { quality: 58, effort: 6 } as const

/** Draws all pictures of the shop anew: `npx tsx scripts/art.ts [name …]`. The same input gives the same picture. */
async function draw(): Promise<void> {
  const wanted = process.argv.slice(2)
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
  await Promise.all(['public/products', 'public/hero'].map((folder) => mkdir(folder, { recursive: true })))
  for (const [slug, picture] of Object.entries(productPictures))
    if (isWanted(slug)) await write(`public/products/${slug}.avif`, sharp(Buffer.from(picture())))
  for (const [name, picture] of Object.entries(heroPictures))
    if (isWanted(name)) await write(`public/hero/${name}.avif`, await picture())
  if (isWanted('favicon')) await writeFile('public/favicon.ico', await favicon())
}

async function write(file: string, image: Sharp): Promise<void> {
  await image.avif(AVIF).toFile(file)
  const { size } = await stat(file)
  process.stdout.write(`${file} ${(size / 1_000).toFixed(1)} kB\n`)
}

await draw()
