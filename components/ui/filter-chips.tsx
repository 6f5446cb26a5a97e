import Link from 'next/link'

type Chip = { readonly href: string; readonly label: string; readonly pressed: boolean }

const CHIP = 'inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-full border px-3 text-[13px]'
const PRESSED = 'border-tide bg-tide-wash font-semibold text-tide-text'
const RELEASED = 'border-line text-ink-2 hover:border-control hover:text-ink'

/** Filters as links: each leads to the same page with the filter on or off, so that the address says it all. */
export function FilterChips({ label, chips }: { readonly label: string; readonly chips: readonly Chip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1.5">
        {chips.map(({ href, label: text, pressed }) => (
          <li key={text}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={pressed ? 'true' : undefined}
              className={`${CHIP} ${pressed ? PRESSED : RELEASED}`}
            >
              {text}
              {pressed && <span className="sr-only">, on</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
