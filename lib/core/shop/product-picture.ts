/** Every product picture has one size, drawn by `scripts/art.ts`. */
export const PRODUCT_PICTURE = { width: 1200, height: 1500 } as const

export function productPictureSrc(slug: string): string {
  return `/products/${slug}.avif`
}

/** A product's picture as small as a row needs it, from the image optimiser. */
export function thumbnailSrc(slug: string): string {
  return `/_next/image?url=${encodeURIComponent(productPictureSrc(slug))}&w=256&q=60`
}
