import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import { Section } from '#components/ui/section'
import type { Delivery } from '#lib/notices/delivery'
import type { Notice } from '#lib/notices/notice'
import { MessagePreview } from './message-preview.tsx'
import { TestButton } from './test-button.tsx'

/** Where notices go besides the inbox. */
type ChannelView = { readonly kind: 'slack' | 'webhook'; readonly host: string }

type Props = {
  readonly channel: ChannelView | null
  /** Null while Redis does not answer. */
  readonly delivery: Delivery | null
  readonly canTest: boolean
  /** A notice as an example, and the address that it leads to. */
  readonly example: Omit<Notice, 'kind'> & { readonly url: string }
}

/** The channel of the notices: how it takes them, how one looks there, and a test. */
export function ChannelSection({ channel, delivery, canTest, example }: Props) {
  return (
    <Section
      id="channel"
      title="Webhook and Slack"
      hint="Set in the environment: NOTIFY_WEBHOOK_URL, and NOTIFY_SECRET, which signs what a webhook is sent."
      actions={canTest && channel !== null && <TestButton />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {channel === null ? (
          <p className="text-ink-2">No channel is set. Notices are in everybody’s inbox alone.</p>
        ) : (
          <p>
            {channel.kind === 'slack' ? 'Slack' : `The webhook at ${channel.host}`}
            {': '}
            <State delivery={delivery} />
          </p>
        )}
        <MessagePreview kind={channel?.kind ?? 'slack'} example={example} />
      </div>
    </Section>
  )
}

function State({ delivery }: Pick<Props, 'delivery'>) {
  if (delivery === null) return <span className="text-ink-2">nobody can say right now how it does.</span>
  const { sentAt, failure, waiting } = delivery
  if (failure !== null)
    return (
      <span className="text-loss-text">
        <Badge tone="loss">Not delivered</Badge> since <LocalTime at={failure.since} />. {failure.reason}.{' '}
        {describeWaiting(waiting)}
      </span>
    )
  if (sentAt === null)
    return <span className="text-ink-2">nothing was sent yet. {describeWaiting(waiting)}</span>
  return (
    <span>
      <Badge tone="gain">Delivered</Badge> last <LocalTime at={sentAt} />. {describeWaiting(waiting)}
    </span>
  )
}

/** What waits is sent again by the timer. */
function describeWaiting(waiting: number): string {
  if (waiting === 0) return ''
  return waiting === 1
    ? 'One notice waits, and is sent again every few minutes.'
    : `${waiting} notices wait, and are sent again every few minutes.`
}
