import { useEffect, useState } from 'react'
import { STEPS, type StepId } from './steps.ts'

/** A line across the upper third of the screen: the section under it is the one that is looked at. */
const LINE = '-33% 0px -66% 0px'

/** The step that is on the screen. */
export function useStep(): StepId {
  const [step, setStep] = useState<StepId>('why')
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target.id
        const next = STEPS.find(({ id }) => id === seen)
        if (next) setStep(next.id)
      },
      { rootMargin: LINE },
    )
    for (const { id } of STEPS) {
      const section = document.getElementById(id)
      if (section !== null) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [])
  return step
}
