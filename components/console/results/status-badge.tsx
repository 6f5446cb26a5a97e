import { Badge, type BadgeTone } from '#components/ui/badge'
import type { ResultsView } from '#lib/results/results-view'

type State = ResultsView['state']

const LOOKS: Readonly<Record<State, readonly [label: string, tone: BadgeTone]>> = {
  draft: ['Draft', 'neutral'],
  review: ['In review', 'warn'],
  scheduled: ['Scheduled', 'tide'],
  running: ['Running', 'tide'],
  paused: ['Paused', 'warn'],
  stopped: ['Stopped', 'neutral'],
  shipped: ['Shipped', 'gain'],
  'rolled-back': ['A kept', 'neutral'],
}

/** Where an experiment stands, in one word. */
export function StatusBadge({ state }: { readonly state: State }) {
  const [label, tone] = LOOKS[state]
  return <Badge tone={tone}>{label}</Badge>
}
