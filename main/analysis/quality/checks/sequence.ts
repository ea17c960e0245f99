import { createHits } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Check, Found, Setting } from '../types.ts'

const { jump: JUMP, sorted: SORTED } = THRESHOLDS
const SECOND = 1_000

interface Step {
  /** Index of the row after the step. */
  at: number
  /** Seconds against the order of the file. */
  back: number
  /** Rows in order after it. */
  after: number
}

/** 1 where the file's rows go forward in time, -1 where backward, 0 where they are in no order; rows of one sheet and kind only are compared. */
function orderOf({ rows: { size, start, sheet } }: Setting): 1 | -1 | 0 {
  let up = 0
  let down = 0
  for (let i = 1; i < size; i++) {
    if (sheet[i] !== sheet[i - 1]) continue
    const step = (start[i] as number) - (start[i - 1] as number)
    if (step > 0) up++
    else if (step < 0) down++
  }
  if (up + down < SORTED.rows - 1) return 0
  const [most, least, sign] = up >= down ? [up, down, 1 as const] : [down, up, -1 as const]
  return least <= (most + least) * SORTED.share ? sign : 0
}

/** Steps against the order. A step wider than any clock can be set is the beginning of another list in the file, not a step. */
function stepsOf({ rows: { size, start, sheet } }: Setting, sign: 1 | -1): Step[] {
  const steps: Step[] = []
  let since = 0
  for (let i = 1; i < size; i++) {
    since++
    if (sheet[i] !== sheet[i - 1]) continue
    const back = (sign * ((start[i - 1] as number) - (start[i] as number))) / SECOND
    if (back <= 0 || back > JUMP.most) continue
    const last = steps.at(-1)
    if (last) last.after = since
    steps.push({ at: i, back, after: 0 })
    since = 0
  }
  const last = steps.at(-1)
  if (last) last.after = since
  return steps
}

/** Rows out of order, and the clock of the record set back: a single step against the order with all in order after it. */
export const sequence: Check = {
  codes: ['order', 'jump'],
  unable: (setting) => (setting.rows.size === 0 ? 'no-events' : orderOf(setting) === 0 ? 'unsorted' : null),
  run(setting) {
    const { rows } = setting
    const steps = stepsOf(setting, orderOf(setting) === -1 ? -1 : 1)
    const isJump = (step: Step): boolean => step.back >= JUMP.least && step.after >= JUMP.after
    const jumps = steps.filter(isJump)
    const few = jumps.length <= JUMP.times
    const found = (code: 'order' | 'jump', of: Step[]): Found[] => {
      if (of.length === 0) return []
      const hits = createHits()
      for (const { at, back } of of) hits.add(rows.id[at] as number, rows.id[at - 1], back)
      return [
        {
          code,
          section: 'times',
          severity: code === 'jump' ? 'doubt' : 'note',
          unit: code === 'jump' ? 'steps' : 'rows',
          count: hits.size,
          rows: [{ from: 'observation', hits }],
          why: (seconds) => ({ minutes: Math.round(seconds / 6) / 10 }),
        },
      ]
    }
    return few
      ? [
          ...found('jump', jumps),
          ...found(
            'order',
            steps.filter((step) => !isJump(step)),
          ),
        ]
      : found('order', steps)
  },
}
