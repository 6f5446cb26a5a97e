import { consoleButtonClass } from '#components/console/console-button'
import { EmptyState } from '#components/ui/empty-state'

/** An address of the console that leads nowhere, or to something that is no longer there. */
export default function NothingHere() {
  return (
    <EmptyState
      level={1}
      title="Nothing is here"
      action={
        <a href="/console" className={consoleButtonClass('filled')}>
          All experiments
        </a>
      }
    >
      <p>
        The address may be mistyped, or what it named was archived. History and the audit log still know it.
      </p>
    </EmptyState>
  )
}
