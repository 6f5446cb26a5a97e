import type { Preview } from './preview.ts'

const HEAD = /^([sf])_([0-9a-z]{1,8})$/
const PART = /^([a-z])\.([a-z0-9-]+)(?:_([a-z0-9-]+))?$/

/** The inverse of `formatPreview`; null for what it would not have written. It proves nothing: a seal does. */
export function parsePreview(text: string): Preview | null {
  const [head = '', ...parts] = text.split('~')
  const [, mode, expiry = ''] = HEAD.exec(head) ?? []
  if (mode === undefined) return null
  const choices = new Map<string, string>()
  const flags = new Map<string, boolean>()
  const single: Partial<Record<string, string>> = {}
  for (const part of parts) {
    const [, kind = '', name = '', value] = PART.exec(part) ?? []
    if (kind === '') return null
    if (kind === 'e' && value) choices.set(name, value)
    else if (kind === 'f' && value) flags.set(name, value === '1')
    else single[kind] = name
  }
  return {
    mode: mode === 's' ? 'share' : 'frame',
    expiresAtSeconds: Number.parseInt(expiry, 36),
    choices,
    flags,
    market: single.m ?? null,
    country: single.c?.toUpperCase() ?? null,
    device: toDevice(single.d),
    language: single.l ?? null,
    drafts: single.x === '1',
    rule: single.r ?? null,
    tag: single.t ?? null,
  }
}

function toDevice(name: string | undefined): Preview['device'] {
  return name === 'mobile' || name === 'tablet' || name === 'desktop' ? name : null
}
