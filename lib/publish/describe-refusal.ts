import type { InputError, ProblemDetails } from '#lib/http/problem'
import type { PublishOutcome, PublishReport } from './publication.ts'

export type PublishRefusal = Extract<PublishOutcome, { ok: false }>

type Described = Pick<ProblemDetails, 'title' | 'detail' | 'errors' | 'headers'> & {
  readonly status: number
  /** The versions of a conflict. */
  readonly seen?: number | null
  readonly live?: number
}

const SOON = { 'retry-after': '5' }

/** Status and words of a refusal. */
export function describeRefusal(refusal: PublishRefusal): Described {
  switch (refusal.code) {
    case 'conflict':
      return describeConflict(refusal)
    case 'draft-changed':
      return {
        status: 412,
        title: `Revision ${refusal.current.revision} of the draft is there now`,
        detail: 'Read the experiment again, then publish with its ETag',
      }
    case 'outside-edit':
      return {
        status: 409,
        title: 'Somebody edited this in Edge Config since it was published',
        detail:
          'Look at `outsideChanges`, then publish with `outside`: "adopt" keeps those that you did not change too, "overwrite" drops them',
      }
    case 'needs-confirmation':
      return describeBiases(refusal.report)
    case 'lint':
      return describeFindings(refusal.report)
    case 'invalid':
      return { status: 400, title: 'This cannot be published', errors: refusal.faults.map(toError) }
    case 'not-found':
      return {
        status: 404,
        title: 'There is no such piece in the live document, or it is broken',
        errors: refusal.faults.map(toError),
      }
    case 'wrong-state':
      return {
        status: 409,
        title: 'The state of the experiment does not allow this',
        detail:
          refusal.faults.map(({ message }) => message).join('. ') || 'Look at its state, then decide again',
        errors: refusal.faults.map(toError),
      }
    case 'new-seed-needed':
      return {
        status: 409,
        title: 'What ended can only start again with a new seed: the old one would bring its visitors back',
        detail: 'Publish with `restart`: true, or give the draft another seed',
        errors: refusal.faults.map(toError),
      }
    case 'too-large':
      return describeSize(refusal.report)
    case 'idempotency-reused':
      return {
        status: 422,
        title: 'This Idempotency-Key was used for another request',
        detail: 'Send a key of its own with each wish',
      }
    case 'approval-needed':
      return APPROVALS[refusal.from]
    case 'busy':
      return {
        status: 503,
        title: 'Somebody else is publishing just now',
        detail: 'Nothing was changed. Try again in a few seconds',
        headers: SOON,
      }
    case 'store-unreachable':
      return {
        status: 503,
        title: 'Publishing does not work right now',
        detail: 'Look at what is live, then try again',
        headers: SOON,
      }
  }
}

const APPROVALS: Readonly<Record<'review' | 'draft' | 'owner', Described>> = {
  review: {
    status: 409,
    title: 'A second person has to approve this draft',
    detail: 'Ask with POST …/review; a publisher who had no part in it approves with POST …/approve',
  },
  draft: {
    status: 409,
    title: 'With approvals required, ratios go through the draft',
    detail: 'Edit the draft, have it approved, and publish it',
  },
  owner: {
    status: 403,
    title: 'With approvals required, only an owner publishes what has no draft',
    detail: 'Ask an owner of the workspace',
  },
}

/** To whoever sent the version as an entity tag it is a precondition (RFC 9110 section 13.1.1). */
function describeConflict({ seen, live, header }: Extract<PublishRefusal, { code: 'conflict' }>): Described {
  const detail = 'Look at what is live, then publish again'
  if (header === 'If-None-Match')
    return { status: 412, title: `This is there already, in version ${live}`, detail, seen, live }
  if (header === 'If-Match')
    return { status: 412, title: `Version ${live} is live by now`, detail, seen, live }
  const title = `Version ${live} is live by now, you edited version ${seen}`
  return { status: 409, title, detail, seen, live, errors: [{ pointer: '/version', detail: title }] }
}

function describeBiases({ biases }: PublishReport): Described {
  const codes = [...new Set(biases.map(({ code }) => code))]
  return {
    status: 409,
    title: 'This would bias a running experiment',
    detail: `Confirm with \`confirm\`: ${JSON.stringify(codes)}. A draft can go live without bias: publish it with \`restart\`: true`,
    errors: biases.map(({ code, experiment, message }) => ({
      pointer: '/confirm',
      detail: `${experiment}, ${code}: ${message}`,
    })),
  }
}

/** Pointers lead into the document as it would be; `findings` say which. */
function describeFindings({ findings }: PublishReport): Described {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return {
    status: 422,
    title: 'This cannot go live as it is',
    detail: errors.map(({ message }) => message).join('. '),
    errors: errors.map(toError),
  }
}

function describeSize(report: PublishReport | null): Described {
  const title = 'The Edge Config store has no room left for this'
  const detail = 'Remove what has ended, shorten contents, or take a larger plan and say so in the settings'
  if (report === null) return { status: 409, title, detail }
  const { used, limit, plan } = report.bytes
  return { status: 409, title: `${title}: ${used} of ${limit} bytes on the plan ${plan}`, detail }
}

function toError({ pointer, message }: { pointer: string; message: string }): InputError {
  return { pointer, detail: message }
}
