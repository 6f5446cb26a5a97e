import { useEffect, useEffectEvent, useState } from 'react'
import { useToast } from '#components/ui/toast'
import { useEditor } from './editor-context.ts'
import { type Preflight, toChecks } from './preflight.ts'
import {
  type Published,
  type PublishWish,
  type Review,
  readPreflight,
  sendPublish,
  sendReview,
  undoPublish,
} from './send-publish.ts'

type Loaded = { readonly preflight: Preflight; readonly review: Review | null }
type Pending = 'publish' | 'review' | 'approve' | null

/** A publish on its way: rehearsed when the sheet opens, and again after each step. */
export function usePublish(id: string, onPublished: (published: Published) => void) {
  const { store } = useEditor()
  const toast = useToast()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState<Pending>(null)
  // One wish, one key: whoever clicks twice publishes once.
  const [key, setKey] = useState(() => crypto.randomUUID())

  const rehearse = async () => {
    await store.flush()
    const answer = await readPreflight(id)
    if (answer.ok) setLoaded(answer)
    else setProblem(answer.message)
  }
  const start = useEffectEvent(() => void rehearse())
  useEffect(() => start(), [])

  const publish = async (wish: PublishWish) => {
    if (loaded === null) return
    setPending('publish')
    setProblem(null)
    const { liveVersion, revision } = loaded.preflight
    const seen = liveVersion === null ? {} : { version: liveVersion }
    const outcome = await sendPublish(id, revision, key, { ...wish, ...seen })
    setPending(null)
    if (!outcome.ok) {
      setKey(crypto.randomUUID())
      setProblem(outcome.message)
      return await rehearse()
    }
    onPublished(outcome)
    toast({
      message: `Version ${outcome.version} is published.`,
      ...(liveVersion !== null && { undo: () => undoPublish(id, liveVersion) }),
    })
  }

  const sign = async (verb: 'review' | 'approve') => {
    if (loaded === null) return
    setPending(verb)
    setProblem(null)
    const outcome = await sendReview(id, loaded.preflight.revision, verb)
    setPending(null)
    if (!outcome.ok) setProblem(outcome.message)
    await rehearse()
  }

  const checks = loaded === null ? [] : toChecks(loaded.preflight)
  return { ...loaded, checks, problem, pending, publish, sign, isLoaded: loaded !== null }
}
