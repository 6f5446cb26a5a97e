import { after } from 'next/server'
import { answerGateway } from '#lib/gateway/answer-gateway'

export const runtime = 'edge'

/** Each service says itself which methods it takes. */
function answer(request: Request): Promise<Response> {
  return answerGateway(request, after)
}

export function GET(request: Request): Promise<Response> {
  return answer(request)
}

export function POST(request: Request): Promise<Response> {
  return answer(request)
}

export function PUT(request: Request): Promise<Response> {
  return answer(request)
}

export function PATCH(request: Request): Promise<Response> {
  return answer(request)
}

export function DELETE(request: Request): Promise<Response> {
  return answer(request)
}

export { answer as HEAD, answer as OPTIONS }
