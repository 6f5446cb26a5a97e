import { expect, test } from 'vitest'
import { type KeyPress, resolveShortcut } from './shortcuts.ts'

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
})
const IDLE = { afterPrefix: false, isTyping: false, letters: true }

test('the palette opens by Ctrl or Command and K, while typing too', () => {
  for (const modifiers of [{ ctrlKey: true }, { metaKey: true }])
    expect(resolveShortcut(press('k', modifiers), { ...IDLE, isTyping: true })).toEqual({ kind: 'palette' })
})

test('letters typed into a field are text', () => {
  for (const key of ['n', 'g', '/', '?', 'j', 'k'])
    expect(resolveShortcut(press(key), { ...IDLE, isTyping: true })).toBeNull()
})

test('letters can be switched off, the palette cannot', () => {
  for (const key of ['n', 'g', '/', '?', 'j'])
    expect(resolveShortcut(press(key), { ...IDLE, letters: false })).toBeNull()
  expect(resolveShortcut(press('k', { metaKey: true }), { ...IDLE, letters: false })).not.toBeNull()
})

test('a letter with a modifier belongs to the browser', () => {
  expect(resolveShortcut(press('n', { ctrlKey: true }), IDLE)).toBeNull()
  expect(resolveShortcut(press('j', { altKey: true }), IDLE)).toBeNull()
})

test('g and a letter are one shortcut', () => {
  expect(resolveShortcut(press('g'), IDLE)).toEqual({ kind: 'prefix' })
  expect(resolveShortcut(press('e'), { ...IDLE, afterPrefix: true })).toEqual({ kind: 'keys', keys: 'g e' })
  expect(resolveShortcut(press('e'), IDLE)).toBeNull()
})
