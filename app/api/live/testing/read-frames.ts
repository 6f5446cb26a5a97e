type Frame = {
  readonly id: string | null
  readonly event: string
  // What came is looked at member by member; a wrong shape fails the test that does.
  // biome-ignore lint/suspicious/noExplicitAny: bodies of many shapes
  readonly data: any
}

/** The events of a stream, read as they are asked for; comments are passed over. */
export function readFrames(response: Response) {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''

  /** The next event; null when the stream has ended. */
  async function next(): Promise<Frame | null> {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const frame = parse(rest.slice(0, end))
        rest = rest.slice(end + 2)
        if (frame !== null) return frame
        continue
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return null
      rest += decoder.decode(value, { stream: true })
    }
  }

  /** The next event of a type. */
  async function until(event: string): Promise<Frame> {
    for (;;) {
      const frame = await next()
      if (frame === null) throw new Error(`The stream ended before a ${event}`)
      if (frame.event === event) return frame
    }
  }

  return { next, until }
}

function parse(text: string): Frame | null {
  const fields = new Map(
    text.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
  )
  const data = fields.get('data')
  if (data === undefined) return null
  return { id: fields.get('id') ?? null, event: fields.get('event') ?? 'message', data: JSON.parse(data) }
}
