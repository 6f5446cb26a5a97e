import { type MetricType, onCLS, onINP, onLCP } from 'web-vitals/attribution'

/** As much of a selector as the server takes. */
const LONGEST_SELECTOR = 120

/**
 * Measures the vitals that an element causes once more, with the element: the largest one painted, the one that shifted
 * most, the one whose interaction took longest. Loaded for a sample only.
 */
export function attributeVitals(keep: (metric: MetricType, element?: string) => void): void {
  onLCP((metric) => keep(metric, metric.attribution.target?.slice(-LONGEST_SELECTOR)))
  onINP((metric) => keep(metric, metric.attribution.interactionTarget?.slice(-LONGEST_SELECTOR)))
  onCLS((metric) => keep(metric, metric.attribution.largestShiftTarget?.slice(-LONGEST_SELECTOR)))
}
