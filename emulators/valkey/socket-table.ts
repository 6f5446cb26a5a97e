/**
 * The sockets that Valkey sees: numbers of its own, behind each a TCP connection or an in-process
 * one. Implements the `host` imports of `valkey.wasm` 0.1.1 (sockets and the event loop's poll).
 *
 * Guarantee: nothing here calls into the guest, so no import is ever re-entered.
 */
import type { GuestMemory } from './wasi.ts'

/** First number that Valkey's own socket layer takes for one of the host's. */
const FIRST_FD = 4096
const READABLE = 1
const WRITABLE = 2
const FAILED = -1
/** What Valkey writes per client and step; more is left for the next step. */
const BYTES_PER_STEP = 32 * 1024

/** One side of a byte stream; `write` answers false while its receiver is behind. */
export type Peer = { write(bytes: Buffer): boolean; destroy(): void }

export type Stream = {
  readonly peer: Peer
  readonly incoming: Buffer[]
  /** Bytes of `incoming[0]` that Valkey has taken. */
  offset: number
  ended: boolean
  behind: boolean
}

export class SocketTable {
  private readonly streams = new Map<number, Stream>()
  private readonly accepting: number[] = []
  private nextFd = FIRST_FD
  private listenerFd = FAILED
  private moved = false
  private writtenBytes = 0
  private readonly memory: GuestMemory

  constructor(memory: GuestMemory) {
    this.memory = memory
  }

  /** A new connection for Valkey to accept. */
  connect(peer: Peer): Stream {
    const stream: Stream = { peer, incoming: [], offset: 0, ended: false, behind: false }
    const fd = this.nextFd++
    this.streams.set(fd, stream)
    this.accepting.push(fd)
    return stream
  }

  /** Whether the last step leaves something for the next: input taken (its reply leaves at the next step) or long output. */
  takeUnfinished(): boolean {
    const unfinished = this.moved || this.writtenBytes >= BYTES_PER_STEP
    this.moved = false
    this.writtenBytes = 0
    return unfinished
  }

  destroyAll(): void {
    for (const stream of this.streams.values()) stream.peer.destroy()
    this.streams.clear()
  }

  imports(): WebAssembly.ModuleImports {
    return {
      socket: () => this.nextFd++,
      listen: (fd: number) => {
        this.listenerFd = fd
        return 0
      },
      accept: () => this.accept(),
      read: (fd: number, ptr: number, length: number) => this.read(fd, ptr, length),
      write: (fd: number, ptr: number, length: number) => this.write(fd, ptr, length),
      close: (fd: number) => this.close(fd),
      poll: (interestPtr: number, count: number, firedPtr: number, max: number) =>
        this.poll(interestPtr, count, firedPtr, max),
    }
  }

  private accept(): number {
    const fd = this.accepting.shift()
    if (fd === undefined) return FAILED
    this.moved = true
    return fd
  }

  private read(fd: number, ptr: number, length: number): number {
    const stream = this.streams.get(fd)
    if (!stream) return FAILED
    if (stream.incoming.length === 0) return stream.ended ? 0 : FAILED
    const target = Buffer.from(this.memory().buffer, ptr, length)
    let taken = 0
    while (taken < length) {
      const head = stream.incoming[0]
      if (!head) break
      const copied = head.copy(target, taken, stream.offset)
      taken += copied
      stream.offset += copied
      if (stream.offset < head.length) break
      stream.incoming.shift()
      stream.offset = 0
    }
    this.moved = true
    return taken
  }

  private write(fd: number, ptr: number, length: number): number {
    const stream = this.streams.get(fd)
    if (!stream || stream.ended) return FAILED
    // Copied, because the guest reuses this memory as soon as the call returns.
    const bytes = Buffer.from(Buffer.from(this.memory().buffer, ptr, length))
    if (!stream.peer.write(bytes)) stream.behind = true
    this.writtenBytes += length
    return length
  }

  private close(fd: number): void {
    const stream = this.streams.get(fd)
    if (!stream) return
    this.streams.delete(fd)
    stream.peer.destroy()
  }

  private poll(interestPtr: number, count: number, firedPtr: number, max: number): number {
    const view = this.memory()
    let fired = 0
    for (let i = 0; i < count && fired < max; i++) {
      const fd = view.getInt32(interestPtr + i * 8, true)
      const ready = this.readiness(fd) & view.getInt32(interestPtr + i * 8 + 4, true)
      if (ready === 0) continue
      view.setInt32(firedPtr + fired * 8, fd, true)
      view.setInt32(firedPtr + fired * 8 + 4, ready, true)
      fired++
    }
    return fired
  }

  private readiness(fd: number): number {
    if (fd === this.listenerFd) return this.accepting.length > 0 ? READABLE : 0
    const stream = this.streams.get(fd)
    if (!stream) return 0
    const readable = stream.incoming.length > 0 || stream.ended ? READABLE : 0
    return readable | (stream.behind ? 0 : WRITABLE)
  }
}
