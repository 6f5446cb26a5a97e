import { ConsoleButton } from '../console-button.tsx'

type Props = {
  readonly names: readonly string[]
  readonly isDeclared: boolean
  readonly canEdit: boolean
  readonly onDeclare: (names: readonly string[]) => void
}

/** Names that the site sent lately and that no goal is declared on, each one step from being one. */
export function UndeclaredNames({ names, isDeclared, canEdit, onDeclare }: Props) {
  if (names.length === 0) return null
  return (
    <section aria-labelledby="undeclared" className="grid gap-3 border-line border-t pt-6">
      <h2 id="undeclared" className="font-semibold text-[16px] leading-6">
        Sent lately, not declared
      </h2>
      <p className="max-w-[68ch] text-[13px] text-ink-2">
        {isDeclared
          ? 'Nothing counts for these. Declare those that an experiment should measure.'
          : 'They count as they are sent. Once one goal is declared, only declared ones count.'}
      </p>
      <ul className="flex flex-wrap gap-2">
        {names.map((name) => (
          <li
            key={name}
            className="flex items-center gap-1 rounded-console border border-line py-0.5 pr-1 pl-3 text-[13px]"
          >
            <code className="wrap-anywhere font-mono">{name}</code>
            {canEdit && isDeclared && (
              <ConsoleButton look="plain" onClick={() => onDeclare([name])}>
                Declare<span className="sr-only"> {name}</span>
              </ConsoleButton>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (names.length > 1 || !isDeclared) && (
        <div>
          <ConsoleButton onClick={() => onDeclare(names)}>
            {names.length === 1 ? 'Declare it' : `Declare all ${names.length}`}
          </ConsoleButton>
        </div>
      )}
    </section>
  )
}
