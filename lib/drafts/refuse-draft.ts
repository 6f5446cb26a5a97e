import type { Actor } from '#lib/core/experiments/draft'
import { toEtag } from '#lib/http/match-etag'
import type { ProblemDetails } from '#lib/http/problem'
import { refuse } from '#lib/http/refuse'
import { flattenDraft } from './describe-experiment.ts'
import type { DraftRefusal } from './draft-outcome.ts'

type Described = Omit<ProblemDetails, 'requestId' | 'code'> & {
  readonly status: number
  /** The draft as it is now, and who made it so. */
  readonly current?: ReturnType<typeof flattenDraft>
  readonly changedBy?: Actor
  readonly changedAt?: string
}

/** The problem+json answer to a draft that was not changed. Its detail says what to do next. */
export function refuseDraft(request: Request, refusal: DraftRefusal): Response {
  const { status, ...details } = describe(refusal)
  return refuse(request, status, { code: refusal.code, ...details })
}

function describe(refusal: DraftRefusal): Described {
  switch (refusal.code) {
    case 'invalid':
      return { status: 400, title: 'The draft cannot be stored like this', errors: refusal.errors }
    case 'draft-changed':
      return describeLostUpdate(refusal)
    case 'not-found':
      return describeMissing(refusal)
    case 'id-taken':
      return {
        status: 409,
        title: 'There is an experiment of this id',
        detail: 'Edit that one, or choose another id',
      }
    case 'draft-unreadable':
      return {
        status: 409,
        title: 'A draft of this id is stored that cannot be read',
        detail: 'GET /api/experiments names its faults. DELETE it with If-Match: * to begin again',
      }
    case 'still-live':
      return {
        status: 409,
        title: 'The experiment is live',
        detail: 'Stop or ship it first, then delete its draft',
      }
    case 'not-stored':
      return {
        status: 409,
        title: 'There is no draft to delete',
        detail:
          'The experiment stands in the live document only. Once it has ended, it leaves that by itself',
      }
    case 'nothing-to-review':
      return {
        status: 409,
        title: 'Nobody has edited this experiment',
        detail: 'What is live was published already. Edit the draft, then ask for a review',
      }
    case 'not-in-review':
      return {
        status: 409,
        title: 'Nobody has asked for a review of this revision',
        detail: 'An edit ends a review. Ask for one with POST …/review',
      }
    case 'own-edit':
      return {
        status: 403,
        title: 'You had a part in this draft',
        detail: 'Somebody has to approve it who did not edit it since it was last approved or published',
      }
  }
}

/** The editor's own change is still with them: this shows what it has to be made of now. */
function describeLostUpdate({ current }: Extract<DraftRefusal, { code: 'draft-changed' }>): Described {
  if (current === null)
    return {
      status: 412,
      title: 'Somebody deleted this draft',
      detail: 'Your change was not stored. Read the experiment again, or create it anew',
    }
  const { by, at } = current.updated
  return {
    status: 412,
    title: `${by.name} changed this draft at ${at}: revision ${current.revision} is there now`,
    detail: 'Your change was not stored. Look at `current`, then send the change with its ETag',
    current: flattenDraft(current),
    changedBy: by,
    changedAt: at,
    headers: { etag: toEtag(current.revision) },
  }
}

function describeMissing({ known }: Extract<DraftRefusal, { code: 'not-found' }>): Described {
  const errors = known.faults.map(({ pointer, message }) => ({ pointer, detail: message }))
  return { status: 404, title: 'There is no such experiment in the live document, or it is broken', errors }
}
