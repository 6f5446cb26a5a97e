import { cache } from 'react'
import { type KnownExperiment, loadExperiment } from '#lib/drafts/load-experiment'

/** Loaded once a request, for the heading and the page below it. @throws when a store does not answer */
export const readExperiment: (id: string) => Promise<KnownExperiment> = cache(loadExperiment)
