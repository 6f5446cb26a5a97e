const LINES = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const

/** The brand's mark: a skerry above the waterline. */
export function SkerryMark({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 20"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="M1 14h30" strokeLinecap="round" />
      <path d="M6 14c1-4 3-7 5-7s2.600 2 4 2 2-6 5-6 5 7 6 11" strokeLinejoin="round" />
      <path d="M9 18h14" strokeLinecap="round" opacity="0.5" />
    </svg>
  )
}

/** A glass over the waterline: where one searches. */
export function SearchMark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={className} aria-hidden="true" {...LINES}>
      <circle cx="8.500" cy="8.500" r="5.750" />
      <path d="m12.800 12.800 5 5M5.500 9.500c1-1.200 2-1.200 3 0s2 1.200 3 0" />
    </svg>
  )
}

/** Whoever is signed in. */
export function PersonMark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={className} aria-hidden="true" {...LINES}>
      <circle cx="10" cy="6.500" r="3.750" />
      <path d="M2.500 17.500c.6-3.600 3.600-5.500 7.500-5.500s6.900 1.900 7.500 5.500" />
    </svg>
  )
}

/** The drawing of an empty place: horizon, buoy, wave. */
export function BuoyDrawing({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 200 80"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
    >
      <path d="M0 52h78M122 52h78" />
      <path
        d="M88 56c4 5 20 5 24 0M92 52l5-26h6l5 26M100 26v-8M96 18h8M94.500 40h11"
        strokeLinejoin="round"
      />
      <path d="M60 64c8-5 14-5 20 0s14 5 20 0 14-5 20 0 14 5 20 0" opacity="0.6" />
    </svg>
  )
}
