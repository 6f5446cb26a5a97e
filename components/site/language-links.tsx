'use client'

import { LANGUAGE_NAMES, LANGUAGES, type Language, toPublicPath } from '#lib/core/shop/language'
import { keepChosenLanguage } from './chosen-language.tsx'

type Props = {
  readonly language: Language
  readonly path: string
  readonly label: string
  readonly className: string
}

/** This page in every language, by the name that it has for itself. The choice is remembered. */
export function LanguageLinks({ language, path, label, className }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-5">
      {LANGUAGES.map((other) => (
        <a
          key={other}
          href={toPublicPath(other, path)}
          hrefLang={other}
          lang={other}
          aria-current={other === language ? 'true' : undefined}
          onClick={() => keepChosenLanguage(other)}
          className={className}
        >
          {LANGUAGE_NAMES[other]}
        </a>
      ))}
    </nav>
  )
}
