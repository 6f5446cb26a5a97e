import { stepsOf } from '#lib/core/json/at-pointer'
import { pointerStep } from '#lib/core/json/pointer'
import { fieldId } from './field-id.ts'

const WAIT_MS = 50

/** Takes the focus to the control of a place, or of the nearest place around it, once it is on the screen. */
export function focusField(pointer: string): void {
  setTimeout(() => {
    for (let steps = stepsOf(pointer); steps.length > 0; steps = steps.slice(0, -1)) {
      const element = document.getElementById(fieldId(steps.map(pointerStep).join('')))
      if (element === null) continue
      element.closest('details')?.setAttribute('open', '')
      element.scrollIntoView({ block: 'center' })
      element.focus({ preventScroll: true })
      return
    }
  }, WAIT_MS)
}
