import { expect, test } from 'vitest'
import { describeProblem } from './describe-problem.ts'

test('what is wrong is said once, title first', async () => {
  const problem = {
    title: 'Not published',
    detail: 'Not published',
    errors: [{ pointer: '/a', detail: 'Too long' }],
  }
  expect(await describeProblem(Response.json(problem, { status: 422 }), 'x')).toBe('Not published. Too long.')
})

test('an answer that is no problem document, or none at all, is told in our words', async () => {
  expect(await describeProblem(new Response('<html>', { status: 502 }), 'Not changed.')).toBe('Not changed.')
  expect(await describeProblem(null, 'x')).toMatch(/does not answer/)
  expect(await describeProblem(new Response(null, { status: 401 }), 'x')).toMatch(/signed out/)
})
