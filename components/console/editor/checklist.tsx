import { ConsoleButton } from '../console-button.tsx'
import type { Check } from './preflight.ts'

const LOOKS = {
  blocks: { word: 'Blocks', sign: '✕', className: 'text-loss-text' },
  warns: { word: 'Warns', sign: '△', className: 'text-warn-text' },
  passes: { word: 'Passes', sign: '✓', className: 'text-gain-text' },
} as const

type Props = { readonly checks: readonly Check[]; readonly onFix: (pointer: string) => void }

/** What was checked before a publish: sign and word say how it stands, and a link leads to what mends it. */
export function Checklist({ checks, onFix }: Props) {
  return (
    <ul className="grid gap-1.5">
      {checks.map(({ level, text, pointer }) => {
        const { word, sign, className } = LOOKS[level]
        return (
          <li key={`${level} ${text}`} className="grid grid-cols-[5.5rem_1fr] gap-2">
            <span className={`font-semibold text-[13px] ${className}`}>
              <span aria-hidden="true">{sign} </span>
              {word}
            </span>
            <span>
              {text}
              {pointer !== null && level !== 'passes' && (
                <>
                  {' '}
                  <ConsoleButton look="plain" onClick={() => onFix(pointer)}>
                    Fix
                  </ConsoleButton>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
