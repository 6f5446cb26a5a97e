import type { Answer, Operation } from './operation.ts'

/** An operation that reads from a store, which may not answer. What else there is to say of it is said over this. */
export function reading(tag: string, path: string, summary: string, answer: Answer): Operation {
  return { method: 'get', path, tag, summary, answers: { 200: answer }, problems: [503] }
}
