/** Something that the palette can do. */
export type Entry = {
  readonly id: string
  readonly group: 'Pages' | 'Actions' | 'Experiments' | 'Stop' | 'Console'
  readonly label: string
  readonly words: string
  readonly keys?: string
  readonly run: () => void
}
