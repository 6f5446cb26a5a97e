import { Skeleton } from '#components/ui/skeleton'

const ROWS = ['first', 'second', 'third', 'fourth']

/** A page of the workspace with the geometry of a list and nothing in it. */
export default function LoadingPage() {
  return (
    <div data-skeleton role="status" aria-label="Loading">
      <div className="flex h-[74px] items-start pt-6">
        <Skeleton className="h-[26px] w-40" />
      </div>
      <Skeleton className="h-11 max-w-[36rem]" />
      <div className="mt-3 flex gap-1.5 pb-7">
        <Skeleton className="h-8 w-24" />
        <Skeleton className="h-8 w-24" />
      </div>
      {ROWS.map((row) => (
        <div key={row} className="experiment-row border-line border-t">
          <Skeleton className="h-11" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
          <Skeleton className="h-11" />
        </div>
      ))}
    </div>
  )
}
