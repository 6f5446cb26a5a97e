import { cookies } from 'next/headers'
import { type ReactNode, Suspense } from 'react'
import { Rail, UnreadCount } from '#components/console/shell/rail'
import { ReturnToSignIn } from '#components/console/shell/return-to-sign-in'
import { SessionOverDialog } from '#components/console/shell/session-over-dialog'
import { TruthAtEdge } from '#components/console/shell/truth-at-edge'
import { TopBar } from '#components/console/top-bar'
import { ToastProvider } from '#components/ui/toast'
import { env } from '#lib/env'
import { readInbox } from '#lib/notices/inbox'
import { readEdgeTruth } from '#lib/publish/read-edge-truth'
import { THEME_COOKIE, toTheme } from '../../../components/console/shell/theme.ts'
import { isSessionEnded, requireSession } from '../require-session.ts'

/** Every page of the workspace is behind a session; asked here too, the answer is a redirect before any byte. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  if (await isSessionEnded()) return <ReturnToSignIn />
  const { sub, roles, claims } = await requireSession('/console')
  const name = typeof claims.name === 'string' && claims.name !== '' ? claims.name : sub
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <ToastProvider>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:bg-paper focus:p-2 focus:underline"
      >
        Skip to content
      </a>
      <div className="frame">
        <Rail
          roles={roles}
          unread={
            <Suspense>
              <Unread person={sub} />
            </Suspense>
          }
        />
        <TopBar name={name} roles={roles} environment={environmentName()} theme={theme} truth={<Truth />} />
        <main id="content" className="console-width min-w-0 pb-24">
          {children}
        </main>
      </div>
      <SessionOverDialog />
    </ToastProvider>
  )
}

async function Truth() {
  return <TruthAtEdge initial={await readEdgeTruth()} />
}

/** The frame stands without it: the inbox itself says when it cannot be read. */
async function Unread({ person }: { readonly person: string }) {
  const inbox = await readInbox(person).catch(() => null)
  return inbox && <UnreadCount count={inbox.unread} />
}

function environmentName(): string {
  const { onPlatform, namespace } = env()
  if (namespace !== '') return `Preview ${namespace}`
  return onPlatform ? 'Production' : 'Local'
}
