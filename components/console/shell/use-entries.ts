import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Toast } from '#components/ui/toast-card'
import { hasRole, type Role } from '#lib/core/access/roles'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { callApi } from '../call-api.ts'
import { toTitle } from '../format-count.ts'
import { commandsFor } from './commands.ts'
import type { Entry } from './entry.ts'
import { type Named, stopEntries } from './stop-entries.ts'
import { applyTheme, THEMES } from './theme.ts'

type Given = {
  readonly roles: readonly Role[]
  readonly show: (toast: Toast) => void
  readonly onHelp: () => void
}

/** All that somebody of these roles can reach: pages and actions at once, experiments when the API has answered. */
export function useEntries({ roles, show, onHelp }: Given): readonly Entry[] {
  const router = useRouter()
  const experiments = useExperiments()
  const commands = commandsFor(roles).map(
    ({ label, group, href, words, keys = '' }): Entry => ({
      id: href + label,
      group,
      label,
      words,
      keys,
      run: () => router.push(href),
    }),
  )
  return [
    ...commands,
    ...experiments.map(
      ({ id, name, slot }): Entry => ({
        id: `experiment-${id}`,
        group: 'Experiments',
        label: name ?? toTitle(id),
        words: `${id} ${slot} experiment results`,
        run: () => router.push(`/console/experiments/${id}`),
      }),
    ),
    ...(hasRole(roles, 'publisher') ? stopEntries(experiments, show, () => router.refresh()) : []),
    ...consoleEntries(onHelp),
  ]
}

function useExperiments(): readonly Named[] {
  const [experiments, setExperiments] = useState<readonly Named[]>([])
  useEffect(() => {
    let isOpen = true
    const read = async () => {
      const response = await callApi('/api/experiments').catch(() => null)
      if (!response?.ok) return
      const view = (await response.json()) as ExperimentsView
      const all = [...view.experiments, ...(view.drafts ?? [])]
      if (isOpen)
        setExperiments(all.map(({ state, ...rest }) => ({ ...rest, isRunning: state === 'running' })))
    }
    void read()
    return () => {
      isOpen = false
    }
  }, [])
  return experiments
}

function consoleEntries(onHelp: () => void): readonly Entry[] {
  const themes = THEMES.map(
    (theme): Entry => ({
      id: `theme-${theme}`,
      group: 'Console',
      label: `Appearance: ${theme}`,
      words: 'theme dark light mode colour',
      run: () => applyTheme(theme),
    }),
  )
  return [
    ...themes,
    { id: 'help', group: 'Console', label: 'Keyboard shortcuts', words: 'help keys', keys: '?', run: onHelp },
    {
      id: 'storefront',
      group: 'Console',
      label: 'Storefront',
      words: 'site shop home',
      run: () => location.assign('/'),
    },
    {
      id: 'sign-out',
      group: 'Console',
      label: 'Sign out',
      words: 'log out leave',
      run: () => void signOut(),
    },
  ]
}

async function signOut(): Promise<void> {
  await fetch('/api/auth/logout', { method: 'POST' }).catch(() => null)
  location.assign('/console/sign-in')
}
