import { create } from 'zustand'
import { errorSentence, isCancelled } from '../components/errors.ts'

export interface Toast {
  id: number
  look: 'done' | 'error'
  /** A whole sentence in the reader's language. */
  text: string
  undo?: (() => void) | undefined
}

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

const MOST = 3
/** Long enough to read twice; one with Undo stays longer, an error until it is closed. */
const STAYS = { plain: 6_000, undo: 12_000 }
let last = 0

/** Pure: the newest three. */
export const withToast = (toasts: readonly Toast[], toast: Toast): Toast[] => [...toasts, toast].slice(-MOST)

export const dismiss = (id: number): void => useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))

function show(look: Toast['look'], text: string, undo?: () => void): number {
  const id = ++last
  useToasts.setState((state) => ({ toasts: withToast(state.toasts, { id, look, text, undo }) }))
  if (look === 'done') setTimeout(() => dismiss(id), undo ? STAYS.undo : STAYS.plain)
  return id
}

/** Says what was done: one sentence with figures, and Undo where there is a way back. */
export const say = (text: string, undo?: () => void): number => show('done', text, undo)

/** Says what could not be done, unless the person cancelled it. Stays until closed. */
export function sayError(error: unknown): void {
  if (!isCancelled(error)) show('error', errorSentence(error))
}
