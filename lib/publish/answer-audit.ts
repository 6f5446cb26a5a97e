import { readQuery } from '#lib/http/read-query'
import { answerFromStore } from './answer-from-store.ts'
import { readAudit } from './audit.ts'
import { AuditQuery } from './history-view.ts'

/** `GET /api/audit`, its caller known to be a publisher. */
export async function answerAudit(request: Request): Promise<Response> {
  const query = readQuery(request, AuditQuery)
  if (!query.ok) return query.response
  const { limit, before, ...filter } = query.value
  return await answerFromStore(request, async () => ({ entries: await readAudit(limit, before, filter) }))
}
