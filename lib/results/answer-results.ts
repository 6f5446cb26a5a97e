import type { Access } from '#lib/auth/with-access'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { loadResults } from './load-results.ts'
import { DIMENSIONS, ResultsQuery } from './results-query.ts'
import { toCsv } from './to-csv.ts'
import { viewResults } from './view-results.ts'

/** `GET /api/experiments/<id>/results`, its caller known to be a viewer. */
export async function answerResults(request: Request, { steps: [id = ''] }: Access): Promise<Response> {
  const query = readQuery(request, ResultsQuery)
  if (!query.ok) return query.response
  const { segment, from, to, format } = query.value
  if (from !== undefined && to !== undefined && from > to)
    return refuse(request, 400, {
      title: 'The range ends before it begins',
      errors: [{ pointer: '/to', detail: 'Lies before from' }],
    })
  return await answerFromStore(request, async () => {
    const dimension = DIMENSIONS.find((name) => name === segment?.split(':')[0]) ?? null
    const source = await loadResults(id, { dimension, now: Date.now() })
    if (source === null) return refuse(request, 404, { title: 'There is no such experiment' })
    const view = viewResults(source, query.value)
    return format === 'csv' ? toFile(id, toCsv(view)) : view
  })
}

function toFile(id: string, text: string): Response {
  const name = id.replace(/[^\w-]/g, '-')
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}-results.csv"`,
      'cache-control': 'no-store',
    },
  })
}
