/** What a key press means to the console. */
export type Shortcut =
  | { readonly kind: 'palette' }
  | { readonly kind: 'help' }
  | { readonly kind: 'search' }
  | { readonly kind: 'row'; readonly step: 1 | -1 }
  | { readonly kind: 'prefix' }
  | { readonly kind: 'keys'; readonly keys: string }

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

type Situation = {
  /** Whether `g` was pressed just before. */
  readonly afterPrefix: boolean
  /** Whether the focus is where letters are text, or in an open dialog or menu. */
  readonly isTyping: boolean
  /** Single letters can be switched off (WCAG 2.1.4). */
  readonly letters: boolean
}

/** Null for a key that is none of ours. Only the palette's has a modifier, and it alone works while typing. */
export function resolveShortcut(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  { afterPrefix, isTyping, letters }: Situation,
): Shortcut | null {
  const hasModifier = ctrlKey || metaKey || altKey
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { kind: 'palette' }
  if (hasModifier || isTyping || !letters) return null
  if (afterPrefix) return { kind: 'keys', keys: `g ${key}` }
  switch (key) {
    case 'g':
      return { kind: 'prefix' }
    case '?':
      return { kind: 'help' }
    case '/':
      return { kind: 'search' }
    case 'j':
      return { kind: 'row', step: 1 }
    case 'k':
      return { kind: 'row', step: -1 }
    case 'n':
      return { kind: 'keys', keys: 'n' }
    default:
      return null
  }
}

const LETTERS_KEY = 'shoreline.letter-shortcuts'

/** Whether single letters are shortcuts for this reader; they are until switched off. */
export function readLetters(): boolean {
  return localStorage.getItem(LETTERS_KEY) !== 'off'
}

export function keepLetters(isOn: boolean): void {
  localStorage.setItem(LETTERS_KEY, isOn ? 'on' : 'off')
}

/** Whether letters are text to what has the focus, or an overlay has it. */
export function isTypingIn(element: Element | null): boolean {
  if (element === null) return false
  return (
    element.closest(
      'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable], dialog[open], [role="menu"]',
    ) !== null
  )
}
