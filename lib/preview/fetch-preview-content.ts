import type * as v from 'valibot'
import { type SlotName, slotsOn } from '#content/slot-places'
import { slots } from '#content/slots'
import { parseContent } from '#lib/content/parse-content'
import { type PageContent, resolvePageContent, type SlotContents } from '#lib/content/resolve-page-content'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { isRecord } from '#lib/core/json/is-record'
import type { Preview } from '#lib/core/preview/preview'
import type { Language } from '#lib/core/shop/language'
import { log } from '#lib/observability/log'
import { findChosen } from './find-chosen.ts'
import type { PreviewedRule } from './preview-input.ts'
import { verifyPreview } from './preview-token.ts'
import { readSources, type Sources } from './read-sources.ts'
import { readRule } from './rule-store.ts'

type Page = { readonly path: string; readonly code: string; readonly language: Language }

/**
 * What a page shows to the holder of a preview token, content that is not live included. Null, and so the page that
 * everybody gets, for any other token: nothing but the token's own seal is believed. Never throws.
 */
export async function fetchPreviewContent(token: string, page: Page): Promise<PageContent | null> {
  const now = Date.now()
  const preview = await verifyPreview(token, now)
  if (!preview?.drafts) return null
  try {
    const [sources, rule] = await Promise.all([
      readSources([...preview.choices.keys()]),
      preview.rule === null ? null : readRule(preview.rule),
    ])
    return overlayRule(overlayDrafts(sources, preview.choices, page, now), rule, page)
  } catch (error) {
    log('warn', 'preview-unavailable', { error })
    return null
  }
}

/** A page's content under its code, with the chosen variants' own texts in their slots where a slot's schema accepts them. */
export function overlayDrafts(
  sources: Sources,
  choices: Preview['choices'],
  { path, code, language }: Page,
  now: number,
): PageContent {
  const content = resolvePageContent(sources.documents, path, code, language)
  const compiled = compile(parseExperiments(sources.documents.experiments).document)
  const overlays: Partial<Record<SlotName, unknown>> = {}
  for (const choice of choices) {
    const chosen = findChosen(sources, compiled, choice, now)
    const slot = slotsOn(path).find((name) => name === chosen?.slot)
    if (slot === undefined || chosen === null || chosen.isControl) continue
    const text = parseText(slot, chosen.texts, language)
    if (text !== undefined) overlays[slot] = text
  }
  return { ...content, contents: withOverlays(content.contents, overlays) }
}

/** A page's content with what an unpublished rule shows in its slot, if that stands on the page. */
export function overlayRule(
  content: PageContent,
  rule: PreviewedRule | null,
  { path, language }: Pick<Page, 'path' | 'language'>,
): PageContent {
  if (rule === null || !slotsOn(path).includes(rule.slot)) return content
  const text = parseText(rule.slot, rule.content, language)
  return text === undefined
    ? content
    : { ...content, contents: withOverlays(content.contents, { [rule.slot]: text }) }
}

function parseText(slot: SlotName, texts: unknown, language: Language): unknown {
  if (!isRecord(texts)) return undefined
  const parsed = parseContent<v.GenericSchema>(slots[slot], texts[language] ?? texts.en)
  return parsed.ok ? parsed.content : undefined
}

/** Each overlay was accepted by its slot's schema. */
function withOverlays(contents: SlotContents, overlays: Partial<Record<SlotName, unknown>>): SlotContents {
  return { ...contents, ...overlays } as SlotContents
}
