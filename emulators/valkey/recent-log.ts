/** Enough for Valkey's report of a crash. */
const MAX_PIECES = 200

/** The end of Valkey's log, shown only when it stops by itself. */
export class RecentLog {
  private readonly pieces: string[] = []

  add(text: string): void {
    this.pieces.push(text)
    if (this.pieces.length > MAX_PIECES) this.pieces.shift()
  }

  toString(): string {
    return this.pieces.join('')
  }
}
