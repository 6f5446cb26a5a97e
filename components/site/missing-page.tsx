import { buttonClass } from '#components/ui/button'
import type { Dictionary } from '#content/dictionaries/en'
import { BuoyDrawing } from './waterline.tsx'

type Props = { readonly words: Dictionary['missing']; readonly href: string }

/** What is said when there is nothing; plain link, for it also stands outside of any layout. */
export function MissingPage({ words, href }: Props) {
  return (
    <div className="shore grid min-h-[55vh] content-center justify-items-center gap-6 py-24 text-center">
      <BuoyDrawing className="w-56 text-tide" />
      <h1 className="title-type">{words.title}</h1>
      <p className="max-w-[46ch] text-ink-2">{words.text}</p>
      <a href={href} className={buttonClass()}>
        {words.action}
      </a>
    </div>
  )
}
