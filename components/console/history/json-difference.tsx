import { structuredPatch } from 'diff'

type Props = { readonly name: string; readonly before: unknown; readonly after: unknown }

const CONTEXT_LINES = 2
/** A document that is new from end to end would make the page heavy; the rest is in the export. */
const MOST_LINES = 160

const LOOKS: Readonly<Record<string, string>> = {
  '+': 'bg-tide-wash text-ink',
  '-': 'text-loss-text line-through decoration-1',
}

/** The lines of a document that differ, as text: what went with a minus, what came with a plus. */
export function JsonDifference({ name, before, after }: Props) {
  const lines = linesOf(before, after)
  const shown = lines.slice(0, MOST_LINES)
  if (lines.length === 0) return <p className="text-ink-2">The document {name} is the same.</p>
  return (
    <figure>
      <figcaption className="mb-1 font-semibold text-[13px]">{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="overflow-x-auto border-line border-l-2 pl-3 text-[12px] leading-4" tabIndex={0}>
        {shown.map(({ key, text }) => (
          <span key={key} className={`block ${LOOKS[text.slice(0, 1)] ?? 'text-ink-2'}`}>
            {text}
          </span>
        ))}
      </pre>
      {lines.length > MOST_LINES && (
        <p className="mt-1 text-[13px] text-ink-2">and {lines.length - MOST_LINES} more lines</p>
      )}
    </figure>
  )
}

function linesOf(before: unknown, after: unknown): readonly { key: string; text: string }[] {
  const [earlier, later] = [before, after].map((value) => JSON.stringify(value ?? null, null, 2))
  const { hunks } = structuredPatch('', '', earlier ?? '', later ?? '', '', '', { context: CONTEXT_LINES })
  return hunks.flatMap(({ newStart, lines }, hunk) => {
    const own = lines
      .filter((line) => !line.startsWith('\\'))
      .map((text, line) => ({ key: `${newStart}-${line}`, text }))
    return hunk === 0 ? own : [{ key: `${newStart}-gap`, text: '  …' }, ...own]
  })
}
