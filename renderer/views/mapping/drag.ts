import type { DragEvent } from 'react'

/** Fields travel under a type of their own, so that files dropped on the window are never taken for one. */
const TYPE = 'application/x-masar-field'

export const carryField = (event: DragEvent, field: string): void => {
  event.dataTransfer.setData(TYPE, field)
  event.dataTransfer.effectAllowed = 'link'
}
export const carriesField = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE)
/** The field that was let go here; null where it was none. */
export const carriedField = (event: DragEvent): string | null => event.dataTransfer.getData(TYPE) || null
