import { env } from '#lib/env'

/** A key's name in this deployment: that of a preview begins with its branch. */
export function named(key: string): string {
  const { namespace } = env()
  return namespace === '' ? key : `${namespace}:${key}`
}
