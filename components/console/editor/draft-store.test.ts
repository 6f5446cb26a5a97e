import { describe, expect, test } from 'vitest'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { mergePatch } from '#lib/core/json/merge-patch'
import { DraftStore, type Wish } from './draft-store.ts'
import type { Memo, SendOutcome } from './draft-view.ts'

const text = { headline: 'A', text: 'T' }
const definition: DraftDefinition = {
  slot: 'home.hero',
  name: 'Hero',
  content: { bold: { en: text, de: text } },
}

/** A server with one draft, and a clock that runs when the test says so. */
function world(stored: DraftDefinition = definition) {
  const server = { definition: stored, revision: 1, isDown: false, isSignedOut: false, wishes: [] as Wish[] }
  const memos: (Memo | null)[] = []
  let planned: (() => void) | null = null
  const send = async (wish: Wish): Promise<SendOutcome> => {
    server.wishes.push(wish)
    if (server.isDown) return { kind: 'unreachable' }
    if (server.isSignedOut) return { kind: 'signed-out' }
    if (wish.id !== null && wish.revision !== server.revision)
      return {
        kind: 'changed',
        current: { revision: server.revision, definition: server.definition },
        by: 'Bo',
      }
    const next = mergePatch(wish.id === null ? {} : server.definition, wish.patch) as DraftDefinition
    const headline = (next.content?.bold?.en as typeof text | undefined)?.headline
    if (headline === '') return { kind: 'invalid', errors: { '/content/bold/en/headline': 'Too short' } }
    server.definition = next
    server.revision += 1
    return { kind: 'stored', id: 'hero', revision: server.revision, at: '2026-11-21T14:02:00Z' }
  }
  const open = (draft = { id: 'hero' as string | null, revision: 1, definition: stored, updatedAt: null }) =>
    new DraftStore(draft, {
      send,
      keep: (_id, memo) => memos.push(memo),
      plan: (task) => {
        planned = task
      },
    })
  const settle = async () => {
    for (let round = 0; round < 8; round++) {
      const task = planned
      planned = null
      task?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  const tick = async () => {
    const task = planned
    planned = null
    task?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const edit = (pointerOf: (value: DraftDefinition) => DraftDefinition) => {
    server.definition = pointerOf(server.definition)
    server.revision += 1
  }
  return { server, memos, open, settle, tick, edit }
}

describe('a draft in the editor', () => {
  test('is stored after a pause, as a patch of what changed', async () => {
    const { server, memos, open, settle } = world()
    const store = open()
    store.edit('/content/bold/de/headline', 'Hallo')
    expect(store.view().save.kind).toBe('waiting')
    expect(memos.at(-1)?.mine.content?.bold?.de).toEqual({ headline: 'Hallo', text: 'T' })
    await settle()
    expect(server.wishes).toEqual([
      { id: 'hero', revision: 1, patch: { content: { bold: { de: { headline: 'Hallo' } } } } },
    ])
    expect(store.view()).toMatchObject({ revision: 2, save: { kind: 'saved', at: '2026-11-21T14:02:00Z' } })
    expect(memos.at(-1)).toBeNull()
  })

  test('that is new is stored once it has a slot and a name', async () => {
    const { server, open, settle } = world()
    const store = open({ id: null, revision: 0, definition: { slot: '' }, updatedAt: null })
    store.edit('/name', 'Hero')
    await settle()
    expect(server.wishes).toEqual([])
    store.edit('/slot', 'home.hero')
    await settle()
    expect(server.wishes[0]).toMatchObject({ id: null, patch: { slot: 'home.hero', name: 'Hero' } })
    expect(store.view().id).toBe('hero')
  })

  test('keeps what could not be stored, and stores it once the server is back', async () => {
    const { server, memos, open, tick, settle } = world()
    const store = open()
    server.isDown = true
    store.edit('/name', 'Offline')
    await tick()
    expect(store.view().save.kind).toBe('offline')
    expect(memos.at(-1)?.mine.name).toBe('Offline')
    server.isDown = false
    await settle()
    expect(server.definition.name).toBe('Offline')
    expect(store.view().save.kind).toBe('saved')
  })

  test('whose editor was signed out is kept, and stored at the first look after they signed in', async () => {
    const { server, memos, open, settle } = world()
    const store = open()
    server.isSignedOut = true
    store.edit('/name', 'Kept')
    await settle()
    expect(store.view().save.kind).toBe('signed-out')
    expect(memos.at(-1)?.mine.name).toBe('Kept')
    server.isSignedOut = false
    await store.flush()
    expect(server.definition.name).toBe('Kept')
    expect(store.view().save.kind).toBe('saved')
  })

  test('takes in what somebody else changed elsewhere, and stores both', async () => {
    const { server, open, settle, edit } = world()
    const store = open()
    edit((value) => ({ ...value, name: 'Theirs' }))
    store.edit('/hypothesis', 'Mine')
    await settle()
    expect(server.definition).toMatchObject({ name: 'Theirs', hypothesis: 'Mine' })
    expect(store.view()).toMatchObject({ conflicts: [], changedBy: 'Bo', save: { kind: 'saved' } })
  })

  test('shows both versions of a field that two changed, and overwrites neither before somebody chooses', async () => {
    const { server, memos, open, settle, edit } = world()
    const store = open()
    edit((value) => ({ ...value, name: 'Theirs' }))
    store.edit('/name', 'Mine')
    await settle()
    expect(server.definition.name).toBe('Theirs')
    expect(store.view().definition.name).toBe('Theirs')
    expect(store.view().conflicts).toEqual([{ pointer: '/name', mine: 'Mine', theirs: 'Theirs' }])
    expect(memos.at(-1)?.conflicts).toHaveLength(1)
    store.settle('/name', 'mine')
    await settle()
    expect(server.definition.name).toBe('Mine')
    expect(memos.at(-1)).toBeNull()
  })

  test('stores the rest when one field is wrong, and says which', async () => {
    const { server, open, settle } = world()
    const store = open()
    store.edit('/content/bold/en/headline', '')
    store.edit('/name', 'Kept')
    await settle()
    expect(server.definition).toMatchObject({ name: 'Kept', content: { bold: { en: text } } })
    expect(store.view().errors).toEqual({ '/content/bold/en/headline': 'Too short' })
    expect(store.view().save).toEqual({ kind: 'refused', message: 'One field is not saved' })
    const { length } = server.wishes
    await settle()
    expect(server.wishes).toHaveLength(length)
    store.edit('/content/bold/en/headline', 'Better')
    await settle()
    expect(server.definition.content?.bold?.en).toEqual({ headline: 'Better', text: 'T' })
    expect(store.view()).toMatchObject({ errors: {}, save: { kind: 'saved' } })
  })

  test('takes up what an earlier visit left, merged with what is there now', async () => {
    const { server, open, settle, edit } = world()
    edit((value) => ({ ...value, hypothesis: 'Newer' }))
    const store = open({ id: 'hero', revision: 2, definition: server.definition, updatedAt: null })
    const memo = { base: definition, mine: { ...definition, name: 'Left' }, conflicts: [] }
    expect(store.restore(memo)).toBe(true)
    await settle()
    expect(server.definition).toMatchObject({ name: 'Left', hypothesis: 'Newer' })
  })

  test('stores what is typed while it is being stored', async () => {
    const { server, open, settle, tick } = world()
    const store = open()
    store.edit('/name', 'One')
    const sending = tick()
    store.edit('/name', 'Two')
    await sending
    await settle()
    expect(server.definition.name).toBe('Two')
    expect(store.view().save.kind).toBe('saved')
  })
})
