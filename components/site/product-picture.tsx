import { ViewTransition } from 'react'
import { PRODUCT_PICTURE, productPictureSrc } from '#lib/core/shop/product-picture'
import { Picture } from './picture.tsx'

type Props = { readonly slug: string; readonly alt: string; readonly sizes: string; readonly first?: boolean }

/** A product's picture; from a list to the product's page it is one thing that moves. */
export function ProductPicture({ slug, alt, sizes, first = false }: Props) {
  return (
    <ViewTransition name={`product-${slug}`} share="morph" default="none">
      <Picture
        src={productPictureSrc(slug)}
        alt={alt}
        {...PRODUCT_PICTURE}
        sizes={sizes}
        first={first}
        className="aspect-4/5 w-full rounded-panel object-cover"
      />
    </ViewTransition>
  )
}
