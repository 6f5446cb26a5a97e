import { recoverPublish } from '#lib/publish/recover-publish'

/**
 * Finishes or undoes an interrupted publish, if nobody has read or published since.
 * @throws when a store does not answer
 */
export async function publishes(): Promise<readonly string[]> {
  const settlement = await recoverPublish()
  return settlement === null ? [] : [`${settlement} a publish`]
}
