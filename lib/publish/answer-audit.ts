import { readQuery } from '#lib/http/read-query'
import { toCsvRows } from '#lib/insights/to-csv-rows'
import { answerFromStore } from './answer-from-store.ts'
import { type AuditEntry, MAX_AUDIT_ENTRIES, readAudit } from './audit.ts'
import { checkAudit } from './check-audit.ts'
import { AuditCsvQuery, AuditQuery } from './history-view.ts'

const CSV_HEAD = ['at', 'who', 'who id', 'what', 'to what', 'outcome', 'detail', 'request', 'id', 'hash']

/** `GET /api/audit`, its caller known to be a publisher. */
export async function answerAudit(request: Request): Promise<Response> {
  const query = readQuery(request, AuditQuery)
  if (!query.ok) return query.response
  const { limit, before, ...filter } = query.value
  return await answerFromStore(request, async () => ({ entries: await readAudit(limit, before, filter) }))
}

/** `GET /api/audit/verify`, its caller known to be a publisher. */
export async function answerAuditCheck(request: Request): Promise<Response> {
  return await answerFromStore(request, checkAudit)
}

/** `GET /api/audit/csv`: every entry that the filter lets through, its caller known to be a publisher. */
export async function answerAuditCsv(request: Request): Promise<Response> {
  const query = readQuery(request, AuditCsvQuery)
  if (!query.ok) return query.response
  const filter = query.value
  return await answerFromStore(request, async () =>
    toFile(await readAudit(MAX_AUDIT_ENTRIES, undefined, filter)),
  )
}

function toFile(entries: readonly AuditEntry[]): Response {
  const day = new Date().toISOString().slice(0, 10)
  return new Response(toCsvRows([CSV_HEAD, ...entries.map(toRow)]), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${day}.csv"`,
    },
  })
}

function toRow({ at, by, action, subject, outcome, detail = '', requestId, id = '', hash = '' }: AuditEntry) {
  return [at, by.name, by.sub, action, subject, outcome, detail, requestId ?? '', id, hash]
}
