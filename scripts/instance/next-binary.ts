import { fileURLToPath } from 'node:url'

/** Started by `node` itself: `npx next` would leave an orphan behind when it is stopped. */
export const nextBinary = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url))
