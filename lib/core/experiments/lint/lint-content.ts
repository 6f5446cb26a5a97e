import { isRecord } from '../../json/is-record.ts'
import { pointerStep } from '../../json/pointer.ts'
import { toContentKey } from '../content-key.ts'
import { pieceOf } from '../fault.ts'
import type { Finding } from '../finding.ts'
import type { LintSlot } from '../lint-site.ts'
import { unreferencedKeys } from '../unreferenced-keys.ts'
import type { LintContext } from './lint-context.ts'

/** Something that is shown, and the slot whose schema its content must fit. */
interface Shown {
  readonly key: string
  readonly name: string
  readonly slot: LintSlot
  /** Whether something stands in when there is no content at all: a treatment then shows what the slot does. */
  readonly isOptional: boolean
}

/** Content that is missing, that its slot's schema refuses, or that nothing shows. */
export function lintContent(context: LintContext): readonly Finding[] {
  const { raw, document, content } = context
  const unreferenced = unreferencedKeys(raw, document, content).map((key) =>
    finding(
      'warning',
      'unreferenced-content',
      pointerStep(key),
      `Nothing shows ${key}: take it out to save room`,
    ),
  )
  return [...shownIn(context).flatMap((shown) => lintShown(shown, content)), ...unreferenced]
}

function shownIn({ live, document, site }: LintContext): readonly Shown[] {
  const ofExperiments = live.flatMap(({ id, slot: slotName, revision, variants }) => {
    const slot = site.slots.get(slotName)
    return variants.slice(1).flatMap(({ key }) => {
      const shown = { key: toContentKey(id, revision, key), name: `${key} of ${id}` }
      return slot ? [{ ...shown, slot, isOptional: true }] : []
    })
  })
  const ofSlots = Object.entries(document.slots).flatMap(([slotName, { revision, rules }]) => {
    const slot = site.slots.get(slotName)
    return rules.flatMap((_, rule) => {
      const shown = { key: toContentKey(slotName, revision, rule), name: `rule ${rule + 1} of ${slotName}` }
      return slot ? [{ ...shown, slot, isOptional: false }] : []
    })
  })
  return [...ofExperiments, ...ofSlots]
}

function lintShown({ key, name, slot, isOptional }: Shown, content: unknown): readonly Finding[] {
  const entry = pieceOf(content, key).value
  const pointer = pointerStep(key)
  if (entry === undefined && isOptional)
    return [
      finding(
        'warning',
        'no-content',
        pointer,
        `${name} has no content of its own and shows what the slot shows to everybody: fine for an A/A test, else write it`,
      ),
    ]
  if (!isRecord(entry)) return [missing(pointer, `There is no content for ${name}: write it`)]
  return slot.languages.flatMap((language) => {
    const value = pieceOf(entry, language).value
    const place = pointer + pointerStep(language)
    if (value !== undefined)
      return slot.checkContent(language, value).map(({ path, message }) => {
        return finding(
          'error',
          'content-invalid',
          place + path,
          `Content of ${name} in ${language}: ${message}`,
        )
      })
    return [
      slot.requiredLanguages.includes(language)
        ? missing(place, `There is no content for ${name} in ${language}: write it`)
        : finding(
            'warning',
            'translation-missing',
            place,
            `${name} is not translated into ${language}: it is shown in another language there`,
          ),
    ]
  })
}

function missing(pointer: string, message: string): Finding {
  return finding('error', 'content-missing', pointer, message)
}

function finding(severity: Finding['severity'], code: string, pointer: string, message: string): Finding {
  return { severity, code, document: 'content', pointer, message }
}
