import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { TokenForm, TokenList } from '#components/console/access/api-tokens'
import { InvitationList, InviteForm } from '#components/console/access/invitations'
import { MemberRow } from '#components/console/access/member-row'
import { NoticeLine } from '#components/console/access/notice-line'
import { ShownSecret } from '#components/console/access/shown-secret'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { Section } from '#components/ui/section'
import { type Notice, readNotice } from '#lib/auth/read-notice'
import { openShown, SHOWN_COOKIE } from '#lib/auth/shown-once'
import { hasRole } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { readTeam, type TeamView } from '#lib/team/read-team'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Team' }
/** Who may do what is read anew for every view. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** Fields of forms on this page that say themselves what is wrong with them. */
const FIELDS = ['email', 'name', 'role', 'reason', 'days']

export default async function TeamPage({ searchParams }: Props) {
  const { sub, roles } = await requireSession('/console/team')
  const isOwner = hasRole(roles, 'owner')
  const notice = readNotice(await searchParams)
  const [team, shown] = await Promise.all([
    read(isOwner),
    openShown((await cookies()).get(SHOWN_COOKIE)?.value, sub, Date.now()),
  ])
  return (
    <>
      <PageHeader
        title="Team"
        description={
          isOwner
            ? 'Who may do what, people and programs.'
            : 'Who may do what. Owners of the workspace change it.'
        }
      />
      <div className="pb-4 empty:hidden">
        <NoticeLine notice={notice} fields={notice.at === null ? [] : FIELDS} />
      </div>
      {shown !== null && isOwner && <ShownSecret shown={shown} />}
      {team === null ? <Unreachable /> : <Team {...{ team, sub, isOwner, notice }} />}
    </>
  )
}

function Team({ team, sub, isOwner, notice }: TeamProps) {
  return (
    <>
      <Section id="members" title="Members">
        {team.members.length === 0 ? (
          <p className="text-ink-2">
            Nobody has an account yet: whoever is here came by a one-time link.{' '}
            <a href="/console/account" className="text-tide-text underline underline-offset-4">
              Open an account
            </a>{' '}
            first, then invite others.
          </p>
        ) : (
          <ul aria-label="Members">
            {team.members.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                isSelf={member.id === sub}
                canManage={isOwner}
                notice={notice}
              />
            ))}
          </ul>
        )}
      </Section>
      {isOwner && (
        <>
          <Section
            id="invitations"
            title="Invitations"
            hint="A link opens an account once, within seven days."
          >
            <div className="grid gap-6">
              <InviteForm notice={notice} />
              <InvitationList invitations={team.invitations} />
            </div>
          </Section>
          <Section
            id="tokens"
            title="API tokens"
            hint="For programs, sent as a bearer token. A token is shown once; revoked, it stops working at once."
          >
            <div className="grid gap-6">
              <TokenForm notice={notice} />
              <TokenList tokens={team.tokens} now={Date.now()} />
            </div>
          </Section>
        </>
      )}
    </>
  )
}

type TeamProps = {
  readonly team: TeamView
  readonly sub: string
  readonly isOwner: boolean
  readonly notice: Notice
}

function Unreachable() {
  return (
    <ProblemNote
      title="The team cannot be read right now"
      detail="Redis does not answer. Nothing was changed."
      retryHref="/console/team"
    />
  )
}

async function read(isOwner: boolean): Promise<TeamView | null> {
  try {
    return await readTeam(isOwner, new Date())
  } catch (error) {
    log('error', 'team-unavailable', { error })
    return null
  }
}
