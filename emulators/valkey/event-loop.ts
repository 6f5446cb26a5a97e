import type { RecentLog } from './recent-log.ts'
import type { SocketTable } from './socket-table.ts'

/** Exports of `valkey.wasm` 0.1.1, a reactor: it does nothing between calls of `rk_step`. */
export type Guest = {
  memory: WebAssembly.Memory
  _initialize(): void
  rk_boot(port: number): void
  rk_step(): void
}

/** Steps Valkey when there is something for it to do. */
export class EventLoop {
  stopped = false
  private scheduled = false
  private readonly afterwards = new Set<() => void>()

  private readonly guest: Guest
  private readonly table: SocketTable
  private readonly log: RecentLog

  constructor(guest: Guest, table: SocketTable, log: RecentLog) {
    this.guest = guest
    this.table = table
    this.log = log
  }

  /** After the events of this turn, so that requests that arrived together share one pass. */
  schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => {
      this.scheduled = false
      this.pump()
    })
  }

  /** Once, when the current or next pump has ended. */
  whenQuiet(deliver: () => void): void {
    this.afterwards.add(deliver)
  }

  pump(): void {
    if (this.stopped) return
    try {
      do this.guest.rk_step()
      while (this.table.takeUnfinished())
    } catch (error) {
      this.end(error)
    }
    if (this.afterwards.size === 0) return
    const deliveries = [...this.afterwards]
    this.afterwards.clear()
    for (const deliver of deliveries) deliver()
  }

  /** After SHUTDOWN or a WebAssembly trap nothing can run any more: all connections end. */
  private end(error: unknown): void {
    process.stderr.write(`emulator: the embedded Valkey has stopped: ${String(error)}\n${this.log}\n`)
    this.stopped = true
    this.table.destroyAll()
  }
}
