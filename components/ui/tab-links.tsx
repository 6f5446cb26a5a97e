import Link from 'next/link'

type Tab = { readonly href: string; readonly label: string; readonly current: boolean }

/** Views of one thing, each with an address of its own. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto border-line border-b px-1 pt-1">
      <ul className="flex gap-5">
        {tabs.map(({ href, label: text, current }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={`-mb-px flex min-h-10 items-center whitespace-nowrap border-b-2 px-0.5 ${
                current
                  ? 'border-tide font-semibold text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink'
              }`}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
