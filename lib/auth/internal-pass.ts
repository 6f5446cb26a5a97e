import { isSealed, seal } from './seal.ts'

/** Carries a pass. Only our own programs can make one: to render an inner path, which nobody else may ask for. */
export const INTERNAL_HEADER = 'x-sl-internal'

const VALID_SECONDS = 60

/** A pass for one path, for a minute. */
export async function sealPass(path: string, now: number): Promise<string> {
  const expiry = (Math.ceil(now / 1_000) + VALID_SECONDS).toString(36)
  return `${expiry}.${await seal('internal', `${expiry} ${path}`)}`
}

/** Whether a pass is ours, for this path, and not over. */
export async function isPass(path: string, pass: string, now: number): Promise<boolean> {
  const [expiry = '', mac = '', ...more] = pass.split('.')
  const isOpen = now < Number.parseInt(expiry, 36) * 1_000
  if (more.length > 0 || !isOpen) return false
  return await isSealed('internal', `${expiry} ${path}`, mac)
}
