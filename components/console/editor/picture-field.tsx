'use client'

import type { ContentFieldProps } from './content-field-props.ts'

const HEAVY_BYTES = 30_000

/** The site's own pictures to choose from, each with its size, its weight and what a screen reader says. */
export function PictureField({ id, field, value, language, onChange }: ContentFieldProps) {
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={field.label}
      tabIndex={-1}
      className="grid gap-2 sm:grid-cols-2"
    >
      {(field.options ?? []).map(({ value: option, label, picture }) => (
        <label
          key={option}
          className="flex cursor-pointer gap-3 rounded-panel border border-line p-2 hover:border-control has-checked:border-tide has-checked:bg-tide-wash has-focus-visible:outline-2 has-focus-visible:outline-tide has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={id}
            value={option}
            checked={value === option}
            onChange={() => onChange(option)}
            className="sr-only"
          />
          {picture !== undefined && (
            // biome-ignore lint/performance/noImgElement: a picker of files as they are, not a page's picture
            <img
              src={picture.src}
              alt=""
              width={72}
              height={72}
              loading="lazy"
              className="size-[72px] shrink-0 rounded-input object-cover"
            />
          )}
          <span className="grid content-start gap-0.5 text-[13px]">
            <span className="font-semibold">{label}</span>
            {picture !== undefined && (
              <>
                <span className="text-ink-2">
                  {picture.width} × {picture.height}, {Math.round(picture.bytes / 1_000)} kB
                </span>
                {picture.bytes > HEAVY_BYTES && <span className="text-warn-text">Heavy: slows the page</span>}
                <span className="text-ink-2">{describeAlt(picture.alt, language)}</span>
              </>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}

function describeAlt(alt: Readonly<Record<string, string>>, language: string): string {
  const text = alt[language]
  if (text === undefined) return 'No alternative text in this language'
  return text === '' ? 'Decoration: screen readers skip it' : `Alternative text: ${text}`
}
