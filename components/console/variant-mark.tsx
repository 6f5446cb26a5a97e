type Look = { readonly letter: string; readonly colour: string; readonly shape: string }

/** Shape, letter and colour together, so that none of them has to be seen for a variant to be told apart. */
const LOOKS: readonly [Look, ...Look[]] = [
  { letter: 'A', colour: 'var(--variant-a)', shape: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z' },
  { letter: 'B', colour: 'var(--variant-b)', shape: 'M1.5 1.5h9v9h-9Z' },
  { letter: 'C', colour: 'var(--variant-c)', shape: 'M6 1l5.5 10H.5Z' },
  { letter: 'D', colour: 'var(--variant-d)', shape: 'M6 .5 11.5 6 6 11.5.5 6Z' },
  { letter: 'E', colour: 'var(--variant-e)', shape: 'M3 1h6l3 5-3 5H3L0 6Z' },
]

/** The look of the variant at a place; from the sixth on the shapes begin again with the next letters. */
export function variantLook(index: number): Look {
  const look = LOOKS[index % LOOKS.length] ?? LOOKS[0]
  return { ...look, letter: String.fromCharCode(65 + index) }
}

export function VariantMark({ index }: { readonly index: number }) {
  const { letter, colour, shape } = variantLook(index)
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 font-semibold">
      <svg width="12" height="12" viewBox="0 0 12 12" fill={colour} aria-hidden="true">
        <path d={shape} />
      </svg>
      {letter}
    </span>
  )
}
