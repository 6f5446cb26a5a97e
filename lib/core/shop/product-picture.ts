/** Every product picture has one size, drawn by `scripts/art.ts`. */
export const PRODUCT_PICTURE = { width: 1200, height: 1500 } as const

export function productPictureSrc(slug: string): string {
  return `/products/${slug}.avif`
}
