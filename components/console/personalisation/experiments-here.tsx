import type { PersonalSlot } from '#lib/drafts/read-personalisation'

/** The experiments on a slot, and what a change of its rules does to them. */
export function ExperimentsHere({ experiments }: Pick<PersonalSlot, 'experiments'>) {
  if (experiments.length === 0) return null
  return (
    <div className="mb-4 grid max-w-[68ch] gap-1 border-warn border-l-2 pl-3">
      <p>
        {experiments.map(({ id, status }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={`/console/experiments/${id}`} className="text-tide-text underline underline-offset-4">
              {id}
            </a>{' '}
            ({status})
          </span>
        ))}{' '}
        {experiments.length === 1 ? 'is an experiment' : 'are experiments'} on this slot.
      </p>
      <p className="text-[13px] text-ink-2">
        Its control shows what the rules show, its other variants what they are. Change what a rule shows
        while it runs, and visitors from before and after cannot be compared: publishing asks you to confirm
        that.
      </p>
    </div>
  )
}
