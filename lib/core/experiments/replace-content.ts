import { parseContentKey } from './content-key.ts'

type Content = Readonly<Record<string, unknown>>

/** The content with these entries in place of all that a slot or an experiment had. Keys of another form stay. */
export function replaceContent(
  content: Content,
  owner: string,
  entries: readonly (readonly [key: string, value: unknown])[],
): Content {
  const others = Object.entries(content).filter(([key]) => parseContentKey(key)?.owner !== owner)
  return Object.fromEntries([...others, ...entries.filter(([, value]) => value !== undefined)])
}
