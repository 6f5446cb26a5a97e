'use client'

import { useId, useState } from 'react'
import { applyTheme, THEMES, type Theme } from './theme.ts'

const LABELS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' }

/** Light, dark, or as the device has it. Takes effect at once and is kept for the console. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const name = useId()
  const choose = (next: Theme) => {
    setTheme(next)
    applyTheme(next)
  }
  return (
    <fieldset>
      <legend className="px-3 pt-2 pb-1 text-[12px] text-ink-2 leading-4">Appearance</legend>
      <div className="flex gap-1 px-2 pb-2">
        {THEMES.map((option) => (
          <label
            key={option}
            className="flex min-h-8 flex-1 cursor-pointer items-center justify-center rounded-input border border-line px-2 text-[13px] has-checked:border-tide has-checked:bg-tide-wash has-checked:text-tide-text has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              checked={theme === option}
              onChange={() => choose(option)}
              className="sr-only"
            />
            {LABELS[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
