import { useEffect, useState } from 'react'

const PAUSE_MS = 600

/** A value once it has stood still for a moment: for what is asked for with every key press. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}
