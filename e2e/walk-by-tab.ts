import type { Page } from '@playwright/test'

/** More than any page of ours has, with the page inside a preview's frame. */
const MOST_STEPS = 500

type Walk = {
  readonly steps: number
  /** What can be focused and never was. */
  readonly unreached: readonly string[]
  /** What looked the same with the focus as without it. */
  readonly unseen: readonly string[]
  /** Where the focus stayed, when it never came round. */
  readonly trap: string | null
}

/** Presses Tab from the top of the page until the focus comes round. */
export async function walkByTab(page: Page): Promise<Walk> {
  const total = await page.evaluate(prepare)
  const reached = new Set<number>()
  const unseen: string[] = []
  let at: Stop = { index: -1, looks: 'changed', html: '', left: false }
  let steps = 0
  for (; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab')
    at = await page.evaluate(look)
    if (at.left || (steps > 0 && at.index === 0)) break
    if (at.index < 0) continue
    if (at.looks === 'the same' && !reached.has(at.index)) unseen.push(at.html)
    reached.add(at.index)
  }
  const unreached = await page.evaluate(tellUnreached, [...reached])
  if (total === 0) throw new Error('Nothing on the page can be focused')
  return { steps, unreached, unseen, trap: steps === MOST_STEPS ? at.html : null }
}

type Stop = {
  readonly index: number
  readonly looks: 'changed' | 'the same'
  readonly html: string
  readonly left: boolean
}

type Walked = Window & {
  walked: { element: Element; look: string }[]
  lookOf: (element: Element) => string
}

/** Marks what Tab should reach, and remembers how each looks without the focus: itself, its label, what is around it. */
function prepare(): number {
  const style = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine } =
      getComputedStyle(element, pseudo)
    return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine].join()
  }
  const lookOf = (element: Element) => {
    const around = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.closest('label'),
    ]
    const labels = [...((element as HTMLInputElement).labels ?? [])]
    const siblings = [...(element.parentElement?.children ?? [])]
    const all = [...around, ...labels, ...labels.flatMap((label) => [...label.children]), ...siblings]
    return [
      ...all.flatMap((one) => (one ? [style(one)] : [])),
      style(element, '::before'),
      style(element, '::after'),
    ].join('|')
  }
  const focusable = 'a[href],button,input:not([type=hidden]),select,textarea,summary,iframe,[tabindex]'
  const isWalked = (element: Element) =>
    (element as HTMLElement).tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  const elements = [...document.querySelectorAll(focusable)].filter(isWalked)
  const page = window as unknown as Walked
  page.lookOf = lookOf
  page.walked = elements.map((element) => ({ element, look: lookOf(element) }))
  return elements.length
}

function look(): Stop {
  const page = window as unknown as Walked
  const active = document.activeElement
  const index = page.walked.findIndex(({ element }) => element === active)
  const before = page.walked[index]?.look
  const isFrame = active instanceof HTMLIFrameElement
  return {
    index,
    looks: active !== null && !isFrame && before === page.lookOf(active) ? 'the same' : 'changed',
    html: active?.outerHTML.slice(0, 160) ?? '',
    left: active === null || active === document.body,
  }
}

/** Of radio buttons with one name, one is reached for all: the arrow keys go on from there. */
function tellUnreached(reached: readonly number[]): string[] {
  const { walked } = window as unknown as Walked
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio'
      ? `${element.form?.id}/${element.name}`
      : null
  const groups = new Set(reached.flatMap((index) => groupOf(walked[index]?.element ?? document.body) ?? []))
  return walked
    .filter(({ element }, index) => !reached.includes(index) && !groups.has(groupOf(element) ?? ''))
    .map(({ element }) => element.outerHTML.slice(0, 160))
}
