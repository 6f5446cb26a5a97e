import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { ProgrammeQuery } from './programme-view.ts'
import { readProgramme } from './read-programme.ts'

/** `GET /api/results/programme`, its caller known to be a viewer. */
export async function answerProgramme(request: Request): Promise<Response> {
  const query = readQuery(request, ProgrammeQuery)
  if (!query.ok) return query.response
  const { from, to } = query.value
  if (from !== undefined && to !== undefined && from > to)
    return refuse(request, 400, {
      title: 'The range ends before it begins',
      errors: [{ pointer: '/to', detail: 'Lies before from' }],
    })
  return await answerFromStore(request, () => readProgramme(query.value, Date.now()))
}
