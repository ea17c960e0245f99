import type { Found } from './things.ts'

/** What stands in a field that finds things, and what its list does. Pure: the field asks, these decide. */
export interface Picking {
  /** What is typed since the list opened; null: nothing, the field shows what is chosen. */
  typed: string | null
  open: boolean
  /** Place in the list. */
  active: number
  /** Enter was pressed before the answer came: its first will be taken. */
  eager: boolean
}

/** What was found, and for which text. */
export interface Answer {
  to: string
  list: Found[]
}

export const SHUT: Picking = { typed: null, open: false, active: 0, eager: false }
export const opened = (picking: Picking): Picking => ({ ...picking, open: true })
export const typing = (typed: string): Picking => ({ typed, open: true, active: 0, eager: false })

/** What is asked for now. */
export const wantedBy = ({ typed }: Picking): string => (typed ?? '').trim()

/** Whether an answer belongs to what is asked now: one that comes after a choice, or after more was typed, does not. */
export const isLate = (picking: Picking, answer: Answer | null): boolean => !picking.open || answer?.to !== wantedBy(picking)

/** One place on or back in a list of so many, round its ends; the first press only opens it. */
export const moved = (picking: Picking, step: 1 | -1, count: number): Picking => ({
  ...picking,
  open: true,
  active: picking.open ? (picking.active + step + count) % Math.max(1, count) : 0,
})

/** Enter takes what is marked; while the answer is still under way it is taken once it is there, never one of the list before. */
export function entered(picking: Picking, late: boolean, choices: readonly Found[]): { picking: Picking; picked: string | undefined } {
  if (!picking.open || (!late && choices.length === 0)) return { picking: { ...picking, eager: false }, picked: undefined }
  if (late) return { picking: { ...picking, eager: true }, picked: undefined }
  return { picking: SHUT, picked: choices[Math.min(picking.active, choices.length - 1)]?.id }
}
