'use client'

import { useEffect, useState } from 'react'
import type { Dictionary } from '#content/dictionaries/en'
import { parsePreview } from '#lib/core/preview/parse-preview'

type Props = { readonly words: Dictionary['preview']; readonly next: string }

/**
 * Says what is previewed while a share link's cookie is there, and how to leave. The empty element is there from the
 * start, so that a screen reader announces what appears in it.
 */
export function PreviewRibbon({ words, next }: Props) {
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => setShown(readShown(words)), [words])
  return (
    <div className="preview-ribbon" role="status">
      {shown !== null && (
        <>
          <span>
            {words.showing} {shown}
          </span>
          {/* No Link: the answer sets a cookie, and the page must be loaded anew. */}
          <a href={`/api/preview/leave?next=${encodeURIComponent(next)}`}>{words.leave}</a>
        </>
      )}
    </div>
  )
}

/** `hero-copy: bold · Germany · mobile`, empty when nothing is chosen; null without a preview. */
function readShown(words: Props['words']): string | null {
  const [, token = ''] = /(?:^|; )sl_preview=([^;]+)/.exec(document.cookie) ?? []
  const preview = parsePreview(token.slice(0, token.lastIndexOf('.')))
  if (preview === null) return null
  const { choices, flags, market, country, device, language } = preview
  return [
    ...[...choices].map(([experiment, variant]) => `${experiment}: ${variant}`),
    ...[...flags].map(([key, isOn]) => `${key}: ${isOn ? words.on : words.off}`),
    market && `${words.market} ${market}`,
    country && nameCountry(country),
    device,
    language && `${words.language} ${language}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function nameCountry(code: string): string {
  return new Intl.DisplayNames([document.documentElement.lang], { type: 'region' }).of(code) ?? code
}
