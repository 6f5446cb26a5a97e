import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

const SIZE = 32
const HEADER_BYTES = 22

/**
 * `favicon.ico` from the site's icon: browsers ask for it whatever a page says. One PNG in an ICO container
 * (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)).
 */
export async function favicon(): Promise<Buffer> {
  const png = await sharp(await readFile('app/icon.svg'), { density: 288 })
    .resize(SIZE, SIZE)
    .png()
    .toBuffer()
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(SIZE, 6)
  header.writeUInt8(SIZE, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(SIZE, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(HEADER_BYTES, 18)
  return Buffer.concat([header, png])
}
