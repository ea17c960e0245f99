import { DAY_MS } from '../../../../shared/time/civil.ts'
import type { Activity } from '../activity.ts'
import { createHits } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import { askedFor } from '../asked.ts'
import type { Check, Found, Setting } from '../types.ts'

/** How likely so many silent days in a row are anywhere in the period, for a number that is silent on a day as often as this one otherwise is. */
export function chanceOf(silent: number, active: number, span: number): number {
  const quiet = Math.max(0, span - silent - active) + 1
  return Math.min(1, span * (quiet / (quiet + active)) ** silent)
}

const isJudged = (activity: Activity, events: number): boolean => activity.days.length >= THRESHOLDS.gap.activeDays && events >= THRESHOLDS.gap.events

/** Days without any event inside the period, activity that ends while the case goes on, and a period shorter than was asked for. */
export const days: Check = {
  codes: ['gap', 'stops', 'short'],
  unable: ({ rows }) => (rows.size === 0 ? 'no-events' : null),
  async run(setting) {
    const activity = await setting.activity()
    if (!activity) return []
    const judged = isJudged(activity, setting.rows.size)
    return [...(judged ? [...gaps(setting, activity), ...stops(setting, activity)] : []), ...short(setting, activity)]
  },
}

function gaps({ rows, zone }: Setting, { days: active, firstDay, lastDay }: Activity): Found[] {
  const hits = createHits()
  let empty = 0
  for (let i = 1; i < active.length; i++) {
    const [before, after] = [active[i - 1], active[i]]
    if (!before || !after) continue
    const silent = after.day - before.day - 1
    if (silent < 1 || chanceOf(silent, active.length, lastDay - firstDay + 1) >= THRESHOLDS.gap.chance) continue
    empty += silent
    hits.add(rows.id[after.first] as number, rows.id[before.last], silent)
  }
  if (hits.size === 0) return []
  return [
    {
      code: 'gap',
      section: 'times',
      severity: 'doubt',
      unit: 'gaps',
      count: hits.size,
      values: { days: empty, zone },
      rows: [{ from: 'observation', hits }],
      why: (silent) => ({ days: silent }),
    },
  ]
}

function stops({ read, horizon, rows, source }: Setting, { days: active, firstDay, lastDay }: Activity): Found[] {
  const last = active.at(-1)?.last ?? 0
  const end = rows.start[last] as number
  const other = read
    .prepare('SELECT start, source FROM observation WHERE start > ? AND role = 0 AND id <= ? AND source <> ? ORDER BY start DESC LIMIT 1')
    .get(end, horizon.observation, source) as { start: number; source: number } | undefined
  const silent = other ? Math.floor((other.start - end) / DAY_MS) : 0
  if (!other || silent < 2 || chanceOf(silent, active.length, lastDay - firstDay + 1 + silent) >= THRESHOLDS.gap.chance) return []
  const hits = createHits()
  hits.add(rows.id[last] as number)
  return [
    {
      code: 'stops',
      section: 'times',
      severity: 'note',
      unit: 'days',
      count: silent,
      values: { end: { at: end }, file: { source: other.source }, until: { at: other.start } },
      rows: [{ from: 'observation', hits }],
    },
  ]
}

function short(setting: Setting, { firstDay, lastDay }: Activity): Found[] {
  const asked = askedFor(setting)
  if (!asked) return []
  const missing = Math.max(0, firstDay - asked.from) + Math.max(0, asked.until - lastDay)
  if (missing < THRESHOLDS.short) return []
  const day = (at: number) => new Date(at * DAY_MS).toISOString().slice(0, 10)
  return [
    {
      code: 'short',
      section: 'times',
      severity: 'doubt',
      unit: 'days',
      count: missing,
      values: { from: day(asked.from), until: day(asked.until), first: day(firstDay), last: day(lastDay) },
      rows: [{ from: 'other', where: 'id = ?', params: [asked.row], total: 1 }],
    },
  ]
}
