'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { type Toast, ToastCard } from './toast-card.tsx'

type Shown = Toast & { readonly id: number }
type Show = (toast: Toast) => void

const ToastContext = createContext<Show>(() => undefined)

/** More at once would hide the page. */
const MOST = 3
let lastId = 0

/** Says what was done, with the way back. Stays ten seconds, longer while somebody points at it or is in it. */
export function useToast(): Show {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const show = useCallback<Show>((toast) => {
    lastId += 1
    const id = lastId
    setToasts((shown) => [...shown.slice(1 - MOST), { ...toast, id }])
  }, [])
  const close = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-30 grid justify-items-center gap-2 print:hidden"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext>
  )
}
