/** Into the page's search field; false where there is none. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  field?.focus()
  field?.select()
  return field !== null
}

/** From row to row of the page's list; false where there is none. Rows are the elements marked `data-row`. */
export function focusRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const current = rows.findIndex((row) => row === document.activeElement || isWithinRow(row))
  const next = current === -1 ? (step === 1 ? 0 : rows.length - 1) : current + step
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
  return row !== undefined
}

/** The marked link stands for its whole row: from a button in the row one goes on to the row after. */
function isWithinRow(row: HTMLElement): boolean {
  return row.closest('article, tr, li')?.contains(document.activeElement) === true
}
