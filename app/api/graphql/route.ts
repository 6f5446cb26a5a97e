import { after } from 'next/server'
import { answerGraphql } from '#lib/graphql/answer-graphql'
import { refuseMethod } from '#lib/http/refuse-method'

export const runtime = 'edge'

/** Products, articles, the caller and, for the console's roles, experiments. */
export function POST(request: Request): Promise<Response> {
  return answerGraphql(request, after)
}

const refuse = refuseMethod('POST')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
