'use client'

import { useEffect, useState } from 'react'

/** Says what was wrong with the form that led back here (`?problem=<code>`). */
export function SignInProblem({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const [text, setText] = useState<string>()
  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('problem') ?? ''
    if (Object.hasOwn(texts, code)) setText(texts[code])
  }, [texts])
  return (
    <p role="alert" className="problem" data-shown={text === undefined ? undefined : true}>
      {text}
    </p>
  )
}
