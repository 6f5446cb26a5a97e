import type { ComponentProps } from 'react'

type Look = 'filled' | 'quiet'

const BASE =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-full px-6 font-semibold text-[0.95em] leading-none transition-colors duration-120 disabled:cursor-default disabled:opacity-60'
const LOOKS: Readonly<Record<Look, string>> = {
  filled: 'bg-ink text-paper hover:bg-tide-text',
  quiet: 'border border-control text-ink hover:border-ink hover:bg-sand-2',
}

/** Classes of a button, for links that look like one. One filled button a view. */
export function buttonClass(look: Look = 'filled', extra = ''): string {
  return `${BASE} ${LOOKS[look]} ${extra}`
}

export function Button({
  look = 'filled',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
