const ROWS = ['first', 'second', 'third']
const BLOCK = 'rounded-input bg-sand-2'

/** The experiments page with its final geometry and nothing in it. */
export default function LoadingExperiments() {
  return (
    <div data-skeleton role="status" aria-label="Loading experiments">
      <div className="flex h-11 items-center">
        <div className={`${BLOCK} h-4 w-64`} />
      </div>
      <div className={`${BLOCK} mt-4 h-[26px] w-36`} />
      <div className="mt-6">
        {ROWS.map((row) => (
          <div key={row} className="grid gap-4 border-line border-t py-6 md:grid-cols-[14rem_1fr] md:gap-8">
            <div className={`${BLOCK} h-12 w-40`} />
            <div className={`${BLOCK} h-[164px]`} />
          </div>
        ))}
      </div>
    </div>
  )
}
