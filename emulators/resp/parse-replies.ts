import { Push, type Reply, ReplyError } from './reply.ts'

const CR = 0x0d
const CRLF_BYTES = 2

type Frame = { kind: 'array' | 'push' | 'attribute'; items: Reply[]; remaining: number }

/** What one line of the protocol opens: a finished value, a frame of items, or bytes still to come. */
type Opened = { value: Reply } | { frame: Frame } | 'incomplete'

/**
 * Reads RESP2 and RESP3 replies from a stream cut anywhere. Each byte is looked at once: finished
 * items of an unfinished array are kept, and a long string is put together when all of it is there.
 * Source: https://valkey.io/topics/protocol/
 */
export class ReplyParser {
  private buffer: Buffer = Buffer.alloc(0)
  private position = 0
  private waiting: Buffer[] = []
  private waitingBytes = 0
  private neededBytes = 0
  private readonly frames: Frame[] = []
  private readonly emit: (reply: Reply) => void

  constructor(emit: (reply: Reply) => void) {
    this.emit = emit
  }

  /** @throws Error when the bytes are not RESP; the connection is of no use afterwards. */
  push(bytes: Buffer): void {
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    if (this.waitingBytes < this.neededBytes) return
    const [only] = this.waiting
    this.buffer = this.waiting.length === 1 && only ? only : Buffer.concat(this.waiting)
    this.position = 0
    this.neededBytes = 0
    while (this.position < this.buffer.length && this.readOne()) {
      // readOne advances the position
    }
    this.buffer = this.buffer.subarray(this.position)
    this.waiting = this.buffer.length > 0 ? [this.buffer] : []
    this.waitingBytes = this.buffer.length
  }

  private readOne(): boolean {
    const opened = this.open()
    if (opened === 'incomplete') return false
    if ('frame' in opened) {
      if (opened.frame.remaining > 0) this.frames.push(opened.frame)
      else this.deliver(close(opened.frame))
      return true
    }
    this.deliver(opened.value)
    return true
  }

  private deliver(reply: Reply): void {
    let value = reply
    for (;;) {
      const frame = this.frames.at(-1)
      if (!frame) {
        this.emit(value)
        return
      }
      frame.items.push(value)
      frame.remaining--
      if (frame.remaining > 0) return
      this.frames.pop()
      if (frame.kind === 'attribute') return
      value = close(frame)
    }
  }

  private open(): Opened {
    const end = this.buffer.indexOf(CR, this.position)
    if (end === -1 || end + 1 >= this.buffer.length) return 'incomplete'
    const type = String.fromCharCode(this.buffer[this.position] ?? 0)
    const line = this.buffer.toString('utf8', this.position + 1, end)
    const body = end + CRLF_BYTES
    if (type === '$' || type === '=' || type === '!') return this.openBulk(type, Number(line), body)
    const opened = openLine(type, line)
    this.position = body
    return opened
  }

  private openBulk(type: string, length: number, body: number): Opened {
    if (length === -1) {
      this.position = body
      return { value: null }
    }
    const end = body + length
    if (end + CRLF_BYTES > this.buffer.length) {
      this.neededBytes = end + CRLF_BYTES - this.position
      return 'incomplete'
    }
    const bytes = this.buffer.subarray(body, end)
    this.position = end + CRLF_BYTES
    if (type === '!') return { value: new ReplyError(bytes.toString()) }
    // A verbatim string begins with its format and a colon: "txt:".
    return { value: type === '=' ? bytes.subarray(4) : bytes }
  }
}

function openLine(type: string, line: string): Opened {
  switch (type) {
    case '+':
      return { value: line }
    case '-':
      return { value: new ReplyError(line) }
    case ':':
      return { value: toInteger(line) }
    case '_':
      return { value: null }
    case '#':
      return { value: line === 't' }
    case ',':
    case '(':
      return { value: Buffer.from(line) }
    case '*':
    case '~':
      return line === '-1' ? { value: null } : frameOf('array', Number(line))
    case '%':
      return frameOf('array', Number(line) * 2)
    case '>':
      return frameOf('push', Number(line))
    case '|':
      return frameOf('attribute', Number(line) * 2)
    default:
      throw new Error(`Not a RESP reply: it begins with ${JSON.stringify(type)}`)
  }
}

function frameOf(kind: Frame['kind'], remaining: number): Opened {
  return { frame: { kind, items: [], remaining } }
}

function close(frame: Frame): Reply {
  return frame.kind === 'push' ? new Push(frame.items) : frame.items
}

function toInteger(line: string): number | bigint {
  const value = Number(line)
  return Number.isSafeInteger(value) ? value : BigInt(line)
}
