import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { PreviewedRule } from './preview-input.ts'

const NAME_BYTES = 12

/** Keeps what a preview shows of a slot for as long as the preview may be seen; its name goes into the token. */
export async function keepRule(rule: PreviewedRule, seconds: number): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES))
  const name = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  await redis().set(keys.previewedRule(name), JSON.stringify(rule), { ex: Math.ceil(seconds) })
  return name
}

/** Null when its time is over. @throws when Redis does not answer */
export async function readRule(name: string): Promise<PreviewedRule | null> {
  const parsed = v.safeParse(PreviewedRule, await redis().get(keys.previewedRule(name)))
  return parsed.success ? parsed.output : null
}
