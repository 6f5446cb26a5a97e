import { getImageProps } from 'next/image'

type PictureProps = {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** How wide it is shown, so that the browser takes the smallest file that will do. */
  readonly sizes: string
  /** The page's largest picture: fetched at once and before others. */
  readonly first?: boolean
  readonly className?: string
}

/** An image from Next's optimiser as AVIF or WebP. A plain element: `next/image` itself would cost client JavaScript. */
export function Picture({ first = false, className = '', ...image }: PictureProps) {
  const { props } = getImageProps({
    ...image,
    quality: 60,
    loading: first ? 'eager' : 'lazy',
    ...(first && { fetchPriority: 'high' }),
  })
  // biome-ignore lint/performance/noImgElement: these are the attributes of next/image, without its client component
  return <img {...props} alt={image.alt} className={`picture ${className}`} />
}
