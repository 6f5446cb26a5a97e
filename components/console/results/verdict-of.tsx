import { formatDay } from '#lib/core/format/format-day'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { ComposedResults } from '#lib/results/compose-results'
import type { Decision } from './decision.ts'
import { DecisionActions } from './decision-actions.tsx'
import { VerdictLine } from './verdict-line.tsx'

type Props = { readonly data: ComposedResults; readonly canPublish: boolean }

const REFUSED = 'Nothing can be shipped while the data cannot be trusted.'

/** The verdict with what the viewer may do about it. */
export function VerdictOf({ data, canPublish }: Props) {
  return (
    <VerdictLine
      words={data.words}
      reasons={data.reasons}
      rule={data.rule}
      decided={decidedText(data)}
      frozenAt={data.everybody.frozenAt}
      actions={canPublish && <ActionsOf data={data} advised={data.words.action} />}
    />
  )
}

type ActionsProps = Pick<Props, 'data'> & {
  /** Null where nothing is advised. */
  readonly advised: Decision | null
}

/** What may be decided now; nothing once it is. */
export function ActionsOf({ data: { everybody, context }, advised }: ActionsProps) {
  const possible = possibleIn(everybody.state, context.keys)
  if (possible.length === 0) return null
  const isBroken = everybody.health.some(({ level }) => level === 'error')
  const mayShip = possible.some(({ kind }) => kind === 'ship')
  return (
    <DecisionActions
      context={context}
      advised={advised}
      possible={possible.filter((one) => !isSame(one, advised))}
      shipRefused={isBroken && mayShip ? REFUSED : null}
    />
  )
}

function possibleIn(
  state: ComposedResults['everybody']['state'],
  keys: readonly string[],
): readonly Decision[] {
  const ships = keys.slice(1).map((variant) => ({ kind: 'ship', variant }) as const)
  switch (state) {
    case 'running':
      return [...ships, { kind: 'stop' }, { kind: 'pause' }]
    case 'paused':
      return [{ kind: 'resume' }, ...ships, { kind: 'stop' }]
    case 'scheduled':
      return [{ kind: 'stop' }]
    case 'draft':
    case 'review':
    case 'stopped':
    case 'shipped':
    case 'rolled-back':
      return []
  }
}

function isSame(one: Decision, other: Decision | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a decision that is taken reads as; null while there is none. */
function decidedText({ everybody: { state }, conclusion, stoppedAt, context: { keys } }: ComposedResults) {
  const by = conclusion === null ? '' : ` by ${conclusion.by.name}`
  const on = stoppedAt === null ? '' : ` on ${formatDay(stoppedAt)}`
  switch (state) {
    case 'shipped':
      return `${variantLetter(keys.indexOf(conclusion?.variant ?? ''))} was shipped${on}${by}.`
    case 'rolled-back':
      return `A was kept${on}${by}.`
    case 'stopped':
      return `Stopped${on}; A stays.`
    default:
      return null
  }
}
