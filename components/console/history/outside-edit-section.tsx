import { FaultList } from '#components/console/fault-list'
import { Section } from '#components/ui/section'
import type { OutsideEdit } from '#lib/publish/read-outside-edit'
import { DocumentDifference } from './document-difference.tsx'
import { KeepOrTakeBack } from './keep-or-take-back.tsx'

type Props = { readonly edit: OutsideEdit; readonly canPublish: boolean }

/** What somebody wrote into Edge Config past the console: what differs, and what becomes of it. */
export function OutsideEditSection({ edit, canPublish }: Props) {
  const { liveVersion, publishedVersion, comparison, faults } = edit
  const isBroken = faults.length > 0
  const canTakeBack = comparison !== null
  return (
    <Section
      id="outside"
      title="Edited outside the console"
      hint={`Visitors get this edit of version ${publishedVersion} now. ${canTakeBack ? 'Kept or taken back' : 'Kept'}, it becomes a version of history.`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-warn border-l-2 pl-4">
        {comparison === null ? (
          <p className="text-ink-2">
            Version {publishedVersion} is no longer kept, so nobody can say what differs, and there is no way
            back to it. You can roll back to a version below.
          </p>
        ) : (
          <DocumentDifference comparison={comparison} />
        )}
        <FaultList faults={faults} />
        {canPublish && (canTakeBack || !isBroken) && (
          <KeepOrTakeBack {...{ liveVersion, publishedVersion, isBroken, canTakeBack }} />
        )}
      </div>
    </Section>
  )
}
