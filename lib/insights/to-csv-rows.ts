/** What spreadsheets take for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as a file for spreadsheets (RFC 4180). Names that visitors can invent stand in it, so that none is ever a formula: one that
 * looks like it gets an apostrophe in front, as OWASP advises for CSV injection.
 */
export function toCsvRows(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
