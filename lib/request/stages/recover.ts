import type { RequestContext } from '../context.ts'
import type { Decision } from '../decision.ts'
import { controlPage } from './route.ts'

/**
 * What happens when a stage has thrown: a page is served as control, since a visitor must never see our fault;
 * everything else fails closed.
 */
export function recover(
  context: Pick<RequestContext, 'kind' | 'path' | 'snapshot' | 'market'>,
  stage: string,
): Decision {
  if (context.kind === 'page') return controlPage(context, `${stage}-failed`)
  return { type: 'reject', reason: `${stage}-failed`, status: 503, title: 'The request could not be checked' }
}
