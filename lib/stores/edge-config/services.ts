import { NO_SERVICES, parseServices, type Service, type Services } from '#lib/core/gateway/services'
import { isRecord } from '#lib/core/json/is-record'
import { log } from '#lib/observability/log'
import { DocumentKeeper } from './document-keeper.ts'

const keeper = new DocumentKeeper('origins', NO_SERVICES, acceptServices)

/** This isolate's gateway services: see `DocumentKeeper.current`. */
export function currentServices(
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Services | Promise<Services> {
  return keeper.current(now, waitUntil)
}

/** The services of a document; one that is still named but broken by a slip keeps its last good form, pin and all. */
export function acceptServices(raw: unknown, before: Services): Services {
  const { services, faults } = parseServices(raw)
  for (const fault of faults) log('warn', 'edge-config-fault', { document: 'origins', ...fault })
  if (faults.some(({ pointer }) => ['', '/schema', '/services'].includes(pointer)))
    return { ...before, isKnown: true }
  const named = namesIn(raw)
  const kept = [...before.list].filter(([key]) => named.has(key) && !services.list.has(key))
  return {
    isKnown: true,
    regions: new Map([...before.regions, ...services.regions]),
    list: new Map<string, Service>([...kept, ...services.list]),
  }
}

function namesIn(raw: unknown): ReadonlySet<unknown> {
  const pieces: readonly unknown[] = isRecord(raw) && Array.isArray(raw.services) ? raw.services : []
  return new Set(pieces.map((piece) => (isRecord(piece) ? piece.key : undefined)))
}
