import type { Access } from '#lib/auth/with-access'
import { adoptEdit } from './adopt-edit.ts'
import { refuseVersion, toVersion } from './answer-history.ts'
import { changeStatus } from './change-status.ts'
import type { PublishOutcome } from './publication.ts'
import { ChangeOptions, ShipInput } from './publish-input.ts'
import { readPublish } from './read-publish-request.ts'
import { readState } from './read-state.ts'
import { refusePublish } from './refuse-publish.ts'
import { rollBack } from './roll-back.ts'
import { ship } from './ship.ts'
import { toPublishAnswer } from './to-publish-answer.ts'

/** `POST /api/experiments/<id>/pause`, its caller known to be a publisher. */
export async function answerPause(request: Request, access: Access): Promise<Response> {
  return await answerStatus(request, access, 'pause')
}

/** `POST /api/experiments/<id>/resume`, its caller known to be a publisher. */
export async function answerResume(request: Request, access: Access): Promise<Response> {
  return await answerStatus(request, access, 'resume')
}

/** `POST /api/experiments/<id>/stop`, its caller known to be a publisher. */
export async function answerStop(request: Request, access: Access): Promise<Response> {
  return await answerStatus(request, access, 'stop')
}

/** `POST /api/experiments/<id>/ship`, its caller known to be a publisher. */
export async function answerShip(request: Request, access: Access): Promise<Response> {
  const [id = ''] = access.steps
  const read = await readPublish(request, access, ShipInput)
  if (!read.ok) return read.response
  const { variant, replace } = read.input
  const shipment = { ...read.request, experiment: id, variant, replace }
  return await answerOutcome(request, id, await ship(shipment, { dryRun: read.dryRun }))
}

/** `POST /api/history/<version>/rollback`, its caller known to be a publisher: it confirms whatever it does. */
export async function answerRollback(request: Request, access: Access): Promise<Response> {
  const [step = ''] = access.steps
  const version = toVersion(step)
  if (version === null) return refuseVersion(request)
  const read = await readPublish(request, access, ChangeOptions)
  if (!read.ok) return read.response
  const { confirmed: _, ...rest } = read.request
  return await answerOutcome(request, null, await rollBack({ ...rest, version }, { dryRun: read.dryRun }))
}

/** `POST /api/history/adopt`, its caller known to be a publisher: it confirms whatever it does. */
export async function answerAdoption(request: Request, access: Access): Promise<Response> {
  const read = await readPublish(request, access, ChangeOptions)
  if (!read.ok) return read.response
  const { confirmed: _, ...rest } = read.request
  return await answerOutcome(request, null, await adoptEdit(rest, { dryRun: read.dryRun }))
}

async function answerStatus(
  request: Request,
  access: Access,
  action: 'pause' | 'resume' | 'stop',
): Promise<Response> {
  const [id = ''] = access.steps
  const read = await readPublish(request, access, ChangeOptions)
  if (!read.ok) return read.response
  const change = { ...read.request, experiment: id, action }
  return await answerOutcome(request, id, await changeStatus(change, { dryRun: read.dryRun }))
}

/** 200 with what was published, or the problem that says what is in the way. */
export async function answerOutcome(
  request: Request,
  experiment: string | null,
  outcome: PublishOutcome,
): Promise<Response> {
  if (!outcome.ok) return refusePublish(request, outcome)
  const state = experiment === null ? null : await readState(experiment, Date.now())
  return toPublishAnswer(outcome, { experiment, state })
}
