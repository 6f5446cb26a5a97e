/** A place where something will be, in the size that it will have. */
export function Skeleton({ className = '' }: { readonly className?: string }) {
  return <div aria-hidden="true" className={`rounded-input bg-sand-2 ${className}`} />
}
