import type { ReactNode } from 'react'
import { BuoyDrawing } from './waterline.tsx'

/** Why there is nothing here, and one thing to do about it. */
export function EmptyNote({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="grid min-h-80 content-center justify-items-center gap-5 py-10 text-center">
      <BuoyDrawing className="w-48 text-tide" />
      <p className="max-w-[44ch] text-ink-2">{text}</p>
      {children}
    </div>
  )
}
