import type { ReactNode } from 'react'
import { TopBar } from '#components/console/top-bar'
import { env } from '#lib/env'
import { requireSession } from '../require-session.ts'

/** Every page of the workspace is behind a session; asked here too, the answer is a redirect before any byte. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const { sub, roles, claims } = await requireSession('/console')
  const name = typeof claims.name === 'string' && claims.name !== '' ? claims.name : sub
  return (
    <>
      <TopBar name={name} role={roles.at(-1) ?? 'viewer'} environment={environmentName()} />
      <main id="content" className="console-width pb-28">
        {children}
      </main>
    </>
  )
}

function environmentName(): string {
  const { onPlatform, namespace } = env()
  if (namespace !== '') return `Preview ${namespace}`
  return onPlatform ? 'Production' : 'Local'
}
