import type { Preview } from './preview.ts'

/**
 * A preview as text: `<s|f>_<expiry in base 36>`, then joined by `~` what it chooses: `e.<experiment>_<variant>`,
 * `f.<flag>_<0|1>`, `m.<market>`, `c.<country>`, `d.<device>`, `l.<language>`, `x.1` for drafts, `r.<content of a slot>`
 * and `t.<tag>`. Only unreserved characters (RFC 3986, section 2.3) occur, so that it stands in an address and in a cookie
 * as it is.
 */
export function formatPreview(preview: Preview): string {
  const { mode, expiresAtSeconds, choices, flags, drafts } = preview
  const parts = [`${mode === 'share' ? 's' : 'f'}_${expiresAtSeconds.toString(36)}`]
  for (const [experiment, variant] of choices) parts.push(`e.${experiment}_${variant}`)
  for (const [flag, isOn] of flags) parts.push(`f.${flag}_${isOn ? 1 : 0}`)
  if (preview.market !== null) parts.push(`m.${preview.market}`)
  if (preview.country !== null) parts.push(`c.${preview.country.toLowerCase()}`)
  if (preview.device !== null) parts.push(`d.${preview.device}`)
  if (preview.language !== null) parts.push(`l.${preview.language}`)
  if (drafts) parts.push('x.1')
  if (preview.rule !== null) parts.push(`r.${preview.rule}`)
  if (preview.tag !== null) parts.push(`t.${preview.tag}`)
  return parts.join('~')
}
