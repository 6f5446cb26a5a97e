import type { DraftDefinition } from '#lib/core/experiments/draft'
import { mergeEdits } from '#lib/core/experiments/merge-edits'
import { writePointer } from '#lib/core/json/at-pointer'
import { isSame } from '#lib/core/json/is-same'
import { toMergePatch } from '#lib/core/json/to-merge-patch'
import type { EditorDraft } from '#lib/drafts/editor-view'
import type { DraftView, FieldErrors, Memo, SendOutcome, StoredDraft } from './draft-view.ts'
import { holdBack } from './hold-back.ts'

/** Without an id it asks for a new draft, of which the patch is the whole. */
export type Wish = { readonly id: string | null; readonly revision: number; readonly patch: unknown }

type Doors = {
  readonly send: (wish: Wish) => Promise<SendOutcome>
  /** Keeps what the server does not know; null when it knows everything. */
  readonly keep: (id: string | null, memo: Memo | null) => void
  /** Runs a task later, instead of the one that was planned. */
  readonly plan: (task: () => void, afterMs: number) => void
}

const PAUSE_MS = 500
const RETRY_MS = 5_000

/**
 * A draft that is edited here and stored there. Every edit is stored by itself after a pause; what could not be stored
 * is kept and tried again; what somebody else changed is merged field by field. Nothing of either side is dropped.
 */
export class DraftStore {
  #view: DraftView
  /** What the server has, as far as we know. */
  #base: DraftDefinition
  /** What was refused: sent again only once it is another. */
  #refused: DraftDefinition | null = null
  #isSending = false
  readonly #doors: Doors
  readonly #listeners = new Set<() => void>()

  constructor({ id, revision, definition, updatedAt }: EditorDraft, doors: Doors) {
    this.#doors = doors
    this.#base = definition
    const save = id === null ? ({ kind: 'new' } as const) : ({ kind: 'saved', at: updatedAt } as const)
    this.#view = { id, revision, definition, save, errors: {}, conflicts: [], changedBy: null }
  }

  readonly view = (): DraftView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes one field; undefined takes it out. */
  edit(pointer: string, value: unknown): void {
    this.replace(writePointer(this.#view.definition, pointer, value) as DraftDefinition, pointer)
  }

  /** Changes several fields at once: also the way back to an earlier definition. */
  replace(definition: DraftDefinition, pointer = ''): void {
    const errors = Object.entries(this.#view.errors).filter(([place]) => !isAbout(place, pointer))
    this.#show({ definition, errors: Object.fromEntries(errors) })
    this.#changed()
  }

  /** Settles a conflict: mine goes over theirs, or is dropped. */
  settle(pointer: string, side: 'mine' | 'theirs'): void {
    const conflict = this.#view.conflicts.find((each) => each.pointer === pointer)
    if (conflict === undefined) return
    this.#show({ conflicts: this.#view.conflicts.filter((each) => each !== conflict) })
    if (side === 'mine') this.edit(pointer, conflict.mine)
    else this.#keep()
  }

  /** Takes in what an earlier visit could not store. True when there was something. */
  restore({ base, mine, conflicts }: Memo): boolean {
    const before = this.#view.definition
    const merged = mergeEdits(base, mine, before)
    this.#show({
      definition: merged.merged as DraftDefinition,
      conflicts: [...conflicts, ...merged.conflicts],
    })
    this.#changed()
    return !isSame(before, this.#view.definition) || this.#view.conflicts.length > 0
  }

  /** Takes in what the server has now, unless it is what we have. */
  adopt(current: StoredDraft, by: string | null): void {
    if (current.revision <= this.#view.revision || this.#isSending) return
    this.#merge(current, by)
    this.#changed()
  }

  /** Stores what is to be stored, now. */
  async flush(): Promise<void> {
    if (this.#isSending || !this.#isReady() || isSame(this.#view.definition, this.#refused)) return
    this.#isSending = true
    this.#show({ save: { kind: 'saving' } })
    await this.#store(this.#view.definition)
    this.#isSending = false
    if (this.#isReady() && this.#view.save.kind === 'waiting') this.#doors.plan(() => void this.flush(), 0)
  }

  async #store(wanted: DraftDefinition): Promise<void> {
    const { id, revision } = this.#view
    const patch = id === null ? wanted : toMergePatch(this.#base, wanted)
    const outcome = await this.#doors.send({ id, revision, patch })
    switch (outcome.kind) {
      case 'stored':
        this.#base = wanted
        this.#show({ id: outcome.id, revision: outcome.revision })
        this.#settle({ kind: 'saved', at: outcome.at })
        break
      case 'changed':
        this.#merge(outcome.current, outcome.by)
        this.#settle({ kind: 'saved', at: null })
        break
      case 'invalid':
        await this.#storeRest(wanted, outcome.errors)
        break
      case 'unreachable':
        this.#show({ save: { kind: 'offline' } })
        this.#doors.plan(() => void this.flush(), RETRY_MS)
        break
      case 'signed-out':
        this.#show({ save: outcome })
        break
      case 'refused':
        this.#refused = wanted
        this.#show({ save: outcome })
        break
    }
    this.#keep()
  }

  /** What is wrong stays on the screen with its reason; the rest is stored without it. */
  async #storeRest(wanted: DraftDefinition, errors: FieldErrors): Promise<void> {
    const rest = this.#view.id === null ? wanted : holdBack(this.#base, wanted, Object.keys(errors))
    if (!isSame(rest, wanted) && !isSame(rest, this.#base)) await this.#store(rest)
    this.#refused = wanted
    const count = Object.keys(errors).length
    const message = count === 1 ? 'One field is not saved' : `${count} fields are not saved`
    this.#show({ errors })
    if (isSame(this.#view.definition, wanted)) this.#show({ save: { kind: 'refused', message } })
  }

  #merge(current: StoredDraft, by: string | null): void {
    const { merged, conflicts } = mergeEdits(this.#base, this.#view.definition, current.definition)
    const fresh = conflicts.map(({ pointer }) => pointer)
    this.#base = current.definition
    this.#show({
      revision: current.revision,
      definition: merged as DraftDefinition,
      conflicts: [...this.#view.conflicts.filter(({ pointer }) => !fresh.includes(pointer)), ...conflicts],
      changedBy: by,
    })
  }

  /** After an answer: saved if nothing was typed meanwhile. */
  #settle(save: DraftView['save']): void {
    this.#show({ save: this.#isReady() ? { kind: 'waiting' } : save })
  }

  #changed(): void {
    this.#keep()
    if (!this.#isReady()) {
      if (this.#view.id !== null) this.#show({ save: { kind: 'saved', at: null } })
      return
    }
    if (this.#isSending) return
    this.#show({ save: { kind: 'waiting' } })
    this.#doors.plan(() => void this.flush(), PAUSE_MS)
  }

  /** Whether there is something to store that can be stored. */
  #isReady(): boolean {
    const { id, definition } = this.#view
    if (id === null) return definition.slot !== '' && (definition.name ?? '').trim() !== ''
    return !isSame(definition, this.#base)
  }

  #keep(): void {
    const { id, definition, conflicts } = this.#view
    const isKnown = isSame(definition, this.#base) && conflicts.length === 0
    this.#doors.keep(id, isKnown ? null : { base: this.#base, mine: definition, conflicts })
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function isAbout(place: string, pointer: string): boolean {
  return `${place}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${place}/`)
}
