import { content } from './content.ts'
import { experiments } from './experiments.ts'
import { limits } from './limits.ts'
import { markets } from './markets.ts'
import { paths } from './paths.ts'

/** The Edge Config documents of a fresh install, by key. */
export const seedDocuments: Readonly<
  Record<'experiments' | 'content' | 'markets' | 'limits' | 'paths', unknown>
> = { experiments, content, markets, limits, paths }
