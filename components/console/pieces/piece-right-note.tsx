import type { PieceRight } from './piece-right.ts'

/** Why nothing can be changed here; nothing where it can. */
export function PieceRightNote({ reason }: Pick<PieceRight, 'reason'>) {
  if (reason === null) return null
  return <p className="mb-4 max-w-[68ch] border-tide border-l-2 pl-3 text-ink-2">{reason}</p>
}
