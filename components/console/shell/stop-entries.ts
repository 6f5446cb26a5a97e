import type { Toast } from '#components/ui/toast-card'
import { changeStatus } from '../change-status.ts'
import { toTitle } from '../format-count.ts'
import type { Entry } from './entry.ts'

export type Named = {
  readonly id: string
  readonly name: string | null
  readonly slot: string
  readonly isRunning: boolean
}

/** The kill switches. What they did can be taken back for ten seconds, and by resuming later. */
export function stopEntries(
  experiments: readonly Named[],
  show: (toast: Toast) => void,
  refresh: () => void,
): readonly Entry[] {
  const running = experiments.filter(({ isRunning }) => isRunning)
  const all = running.map(({ id }) => id)
  const one = running.map(
    ({ id, name }): Entry => ({
      id: `pause-${id}`,
      group: 'Stop',
      label: `Pause ${name ?? toTitle(id)}`,
      words: `${id} kill switch stop emergency`,
      run: () => void pause([id], `${name ?? toTitle(id)} is paused: every visitor gets the page as it was`),
    }),
  )
  const pause = async (ids: readonly string[], message: string) => {
    try {
      for (const id of ids) await changeStatus(id, 'pause')
      show({ message, undo: () => resume(ids) })
    } catch (error) {
      show({ message: error instanceof Error ? error.message : 'Not paused', tone: 'failed' })
    }
    refresh()
  }
  const resume = async (ids: readonly string[]) => {
    for (const id of ids) await changeStatus(id, 'resume')
    refresh()
  }
  const everything: Entry = {
    id: 'pause-all',
    group: 'Stop',
    label: `Pause all ${running.length} running experiments`,
    words: 'kill switch stop emergency everything global',
    run: () => void pause(all, `${running.length} experiments are paused`),
  }
  return running.length > 1 ? [everything, ...one] : one
}
