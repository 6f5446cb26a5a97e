import { Table } from '#components/ui/data-table'
import { Section } from '#components/ui/section'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatMs } from '#lib/core/format/format-ms'
import type { Speed } from '#lib/insights/read-speed'
import { formatVital } from './vital-text.ts'

type Props = Pick<Speed, 'elements' | 'server'> & {
  /** The page that these are of; null for all. */
  readonly page: string | null
}

const PART_TEXTS: Readonly<Record<Speed['server'][number]['part'], string>> = {
  'edge-compute': 'Middleware: variant, market, rewrite',
  'cache-lookup': 'The cache in front of an origin',
  'origin-request': 'The origin behind the gateway',
}

/** What made loads slow: elements that browsers blame, and the server's share of the first byte. */
export function SpeedCauses({ elements, server, page }: Props) {
  const of = page === null ? 'all pages' : page
  return (
    <>
      <Section
        title="Elements to blame"
        id="elements"
        hint={`Most often behind a load that was not good, on ${of}. Told by a sample of page loads.`}
      >
        {elements.length === 0 ? (
          <p className="text-ink-2">No element was blamed for a load that was not good.</p>
        ) : (
          <Elements elements={elements} />
        )}
      </Section>
      <Section
        title="Server’s share of the first byte"
        id="server"
        hint={`As browsers read it in Server-Timing, on ${of}. The rest of TTFB is network and connection.`}
      >
        <ServerParts server={server} />
      </Section>
    </>
  )
}

function Elements({ elements }: Pick<Speed, 'elements'>) {
  return (
    <Table caption="Elements to blame">
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Vital</th>
          <th scope="col" className="text-right">
            Not good
          </th>
          <th scope="col" className="text-right">
            Its p75
          </th>
        </tr>
      </thead>
      <tbody>
        {elements.map(({ metric, page, element, count, slow, p75 }) => (
          <tr key={`${metric}${page}${element}`}>
            <th scope="row" className="max-w-72">
              <code className="wrap-anywhere font-mono text-[13px]">{element || 'All others'}</code>
              <span className="wrap-anywhere block text-[12px] text-ink-2">{page}</span>
            </th>
            <td>{metric}</td>
            <td className="whitespace-nowrap text-right">
              {formatCompact(slow)} <span className="text-[12px] text-ink-2">of {formatCompact(count)}</span>
            </td>
            <td className="whitespace-nowrap text-right">{formatVital(metric, p75)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ServerParts({ server }: Pick<Speed, 'server'>) {
  const told = server.filter(({ count }) => count > 0)
  if (told.length === 0) return <p className="text-ink-2">No browser told a Server-Timing in these days.</p>
  return (
    <Table caption="Server’s share of the first byte">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" className="text-right">
            Median
          </th>
          <th scope="col" className="text-right">
            p75
          </th>
          <th scope="col" className="text-right">
            Loads
          </th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ part, count, median, p75 }) => (
          <tr key={part}>
            <th scope="row">
              <code className="font-mono text-[13px]">{part}</code>
              <span className="block text-[12px] text-ink-2">{PART_TEXTS[part]}</span>
            </th>
            <td className="text-right">{formatMs(median)}</td>
            <td className="text-right">{formatMs(p75)}</td>
            <td className="text-right text-ink-2">{formatCompact(count)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
