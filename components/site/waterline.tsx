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
