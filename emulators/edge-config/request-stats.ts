import { Tally } from '../http/tally.ts'

/** Counts requests by path, without their query (which may hold the token). */
export class RequestStats {
  private reads = 0
  private writes = 0
  private readonly byPath = new Tally()

  count(scope: 'read' | 'write', pathname: string): void {
    if (scope === 'read') this.reads++
    else this.writes++
    this.byPath.add(pathname)
  }

  async read(): Promise<object> {
    const { reads, writes, byPath } = this
    return { requests: reads + writes, reads, writes, byPath }
  }

  async reset(): Promise<void> {
    this.reads = 0
    this.writes = 0
    this.byPath.clear()
  }
}
