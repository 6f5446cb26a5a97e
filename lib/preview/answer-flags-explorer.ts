import { type ApiData, verifyAccess, version } from 'flags'
import type { CompiledExperiments } from '#lib/core/experiments/compile'
import { env } from '#lib/env'
import { leaveRunning } from '#lib/http/leave-running'
import { refuse } from '#lib/http/refuse'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'

/**
 * `GET /.well-known/vercel/flags`: what the platform's toolbar may override. Only a toolbar that knows our secret is
 * told (https://vercel.com/docs/flags/flags-explorer/reference).
 */
export async function answerFlagsExplorer(request: Request): Promise<Response> {
  const { flagsSecret } = env()
  if (flagsSecret === undefined) return refuse(request, 404, { title: 'This site listens to no toolbar' })
  const headers = { 'cache-control': 'no-store', 'x-flags-sdk-version': version }
  if (!(await verifyAccess(request.headers.get('authorization'), flagsSecret)))
    return Response.json(null, { status: 401, headers })
  const { experiments } = await currentSnapshot(Date.now(), leaveRunning)
  return Response.json(describeLive(experiments), { headers })
}

/** Every experiment with its variants and every feature flag, as the toolbar lists them. An experiment wins over a flag of its name. */
export function describeLive({
  experiments,
  flags,
}: Pick<CompiledExperiments, 'experiments' | 'flags'>): ApiData {
  const origin = new URL('/console', env().siteUrl).href
  const onOff = [
    { value: true, label: 'On' },
    { value: false, label: 'Off' },
  ]
  return {
    definitions: Object.fromEntries([
      ...[...flags.keys()].map((key) => [key, { origin, description: 'Feature flag', options: onOff }]),
      ...experiments.map(({ id, slot, variants }) => [
        id,
        {
          origin,
          description: `Experiment on ${slot}`,
          options: variants.map((key) => ({ value: key, label: key })),
        },
      ]),
    ]),
    overrideEncryptionMode: 'encrypted',
  }
}
