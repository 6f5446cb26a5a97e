import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const isOnPlatform = process.env.VERCEL === '1'

/** Room for about 2,500 pages of 100 kB, the data of each counted with it. */
const PAGE_CACHE_BYTES = 256 * 1024 * 1024

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` checks types; a newcomer's first build need not do it again. A deployment has no such check before it.
  typescript: { ignoreBuildErrors: !isOnPlatform },
  // A proxy in front compresses better, and `Vary: Accept-Encoding` on every answer would double its cache.
  compress: false,
  // The platform keeps pages itself; anywhere else this keeps visitors' URLs out of shared pages.
  ...(!isOnPlatform && { cacheHandler: resolve('cache-handler.mjs'), cacheMaxMemorySize: PAGE_CACHE_BYTES }),
  images: { formats: ['image/avif', 'image/webp'], qualities: [60, 75] },
  turbopack: {
    resolveAlias: {
      '@upstash/core-analytics': './lib/stores/redis/no-analytics.ts',
      // The package names only its CommonJS file, of which nothing unused can be left out of the middleware.
      '@upstash/ratelimit': './node_modules/@upstash/ratelimit/dist/index.mjs',
    },
  },
  experimental: { globalNotFound: true },
}

export default config
