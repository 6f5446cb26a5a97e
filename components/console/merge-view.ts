import type { ExperimentsView, ExperimentView } from '#lib/publish/experiments-view'

/** New shares of one experiment, published as a version. */
export type Publication = {
  readonly experiment: string
  readonly version: number
  readonly updatedAt: string
  readonly ratios: Readonly<Record<string, number>>
}

/** The view once a publication is live: shown at once, before Edge Config tells it back. */
export function applyPublication(view: ExperimentsView, publication: Publication): ExperimentsView {
  const { experiment: id, version, updatedAt, ratios } = publication
  const experiments = view.experiments.map((experiment) =>
    experiment.id === id ? withRatios(experiment, ratios) : experiment,
  )
  return { ...view, version, updatedAt, publishedBy: 'you', experiments }
}

/**
 * What was read replaces what is shown, unless it is older than a publication of our own that is still on its way:
 * then only its counts are news.
 */
export function mergeView(
  shown: ExperimentsView,
  read: ExperimentsView,
  isSettling: boolean,
): ExperimentsView {
  if (!isSettling || read.version >= shown.version) return read
  const experiments = shown.experiments.map((experiment) => {
    const news = read.experiments.find(({ id }) => id === experiment.id)
    return news ? withCounts(experiment, news) : experiment
  })
  return { ...shown, counted: read.counted, experiments }
}

function withRatios(experiment: ExperimentView, ratios: Publication['ratios']): ExperimentView {
  const variants = experiment.variants.map((variant) => ({
    ...variant,
    ratio: ratios[variant.key] ?? variant.ratio,
  }))
  return { ...experiment, variants }
}

function withCounts(experiment: ExperimentView, news: ExperimentView): ExperimentView {
  const variants = experiment.variants.map((variant) => {
    const { visitors = null, conversions = null } = news.variants.find(({ key }) => key === variant.key) ?? {}
    return { ...variant, visitors, conversions }
  })
  return { ...experiment, variants }
}
