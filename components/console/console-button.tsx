import type { ComponentProps } from 'react'

type Look = 'filled' | 'quiet' | 'plain'

const BASE =
  'inline-flex min-h-8 cursor-pointer items-center justify-center gap-2 rounded-console px-3 font-semibold text-[13px] leading-[18px] transition-colors duration-120 disabled:cursor-default disabled:opacity-55 aria-disabled:cursor-default aria-disabled:opacity-55'
const LOOKS: Readonly<Record<Look, string>> = {
  filled: 'bg-ink text-paper enabled:hover:bg-tide-text',
  quiet: 'border border-control text-ink enabled:hover:border-ink enabled:hover:bg-sand-2',
  plain: 'text-tide-text underline underline-offset-4 enabled:hover:text-ink',
}

/** Classes of a console button, for what looks like one. One filled button a view. */
export function consoleButtonClass(look: Look, extra = ''): string {
  return `${BASE} ${LOOKS[look]} ${extra}`
}

type Props = Omit<ComponentProps<'button'>, 'className'> & { readonly look?: Look }

export function ConsoleButton({ look = 'quiet', type = 'button', ...rest }: Props) {
  return <button type={type} className={consoleButtonClass(look)} {...rest} />
}
