import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Figures } from '#lib/results/list-experiments'

/** The first look of a process reads all days of all experiments, which goes on behind the page. */
const AGAIN_MS = 3_000
const MOST = 10

/** Asks for late figures again while somebody looks at the page; what is not there by then cannot be read. */
export function useFigures(figures: Figures): Figures {
  const router = useRouter()
  const [asked, setAsked] = useState(0)
  const isGivenUp = asked >= MOST
  useEffect(() => {
    if (figures !== 'pending') return setAsked(0)
    if (isGivenUp) return
    const timer = setInterval(() => {
      if (document.hidden) return
      router.refresh()
      setAsked((count) => count + 1)
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [figures, isGivenUp, router])
  return figures === 'pending' && isGivenUp ? 'unreadable' : figures
}
