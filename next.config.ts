import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const isOnPlatform = process.env.VERCEL === '1'

const config: NextConfig = {
  poweredByHeader: false,
  // A proxy in front compresses better, and `Vary: Accept-Encoding` on every answer would double its cache.
  compress: false,
  // The platform keeps pages itself; anywhere else this keeps visitors' URLs out of shared pages.
  ...(!isOnPlatform && { cacheHandler: resolve('cache-handler.mjs') }),
  images: { formats: ['image/avif', 'image/webp'], qualities: [60, 75] },
  experimental: { globalNotFound: true },
}

export default config
