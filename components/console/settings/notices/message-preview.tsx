type Props = {
  readonly kind: 'slack' | 'webhook'
  readonly example: {
    readonly id: string
    readonly at: string
    readonly title: string
    readonly detail: string
    readonly subject: string
    readonly href: string
    readonly url: string
  }
}

/** How a notice looks where it arrives. */
export function MessagePreview({ kind, example }: Props) {
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
        {kind === 'slack' ? 'How a notice looks in Slack' : 'What the webhook is sent'}
      </summary>
      <div className="mt-3">
        {kind === 'slack' ? <Slack example={example} /> : <Body example={example} />}
      </div>
    </details>
  )
}

function Slack({ example: { title, detail, url } }: Pick<Props, 'example'>) {
  return (
    <figure aria-label="A message in Slack" className="flex max-w-[36rem] gap-3 border border-line p-4">
      <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center rounded-input bg-tide-wash">
        ≈
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          Shoreline <span className="font-normal text-[12px] text-ink-2">App</span>
        </p>
        <p className="wrap-anywhere">
          <strong className="font-semibold">{title}</strong>
          <br />
          {detail}
          <br />
          <a href={url} className="text-tide-text underline underline-offset-4">
            Open in Shoreline
          </a>
        </p>
      </div>
    </figure>
  )
}

function Body({ example: { url, ...notice } }: Pick<Props, 'example'>) {
  const body = { type: 'shoreline.verdict', timestamp: notice.at, data: { ...notice, kind: 'verdict', url } }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className="overflow-x-auto border-line border-l-2 pl-3 text-[12px] leading-4" tabIndex={0}>
      {`POST, signed as Standard Webhooks 1.0 says
webhook-id: ${notice.id}
webhook-timestamp: …
webhook-signature: v1,…

${JSON.stringify(body, null, 2)}`}
    </pre>
  )
}
