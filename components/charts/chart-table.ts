/** The same figures as a chart, in words and numbers. */
export type ChartTable = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table as one text, a line a row: as elements ninety days would be half a page, and sent twice. */
export function packTable({ head, rows }: ChartTable): string {
  return [head, ...rows].map((cells) => cells.map(toCell).join('\t')).join('\n')
}

/** The inverse of `packTable`. */
export function unpackTable(text: string): ChartTable {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'))
  return { head, rows }
}

function toCell(text: string): string {
  return text.replace(/[\t\n]/g, ' ')
}
