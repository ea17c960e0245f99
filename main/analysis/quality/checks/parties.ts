import { acrossFiles, othersSubjects, type Across } from '../across.ts'
import { createHits, type HitList } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Check, Found, Pairing, Setting } from '../types.ts'

const { clock: CLOCK, zone: ZONE, disagree: DISAGREE } = THRESHOLDS

/** What the files of the other parties say of the same calls: another time, another length, another zone, or nothing. */
export const parties: Check = {
  codes: ['clock', 'zone', 'disagree-time', 'disagree-duration', 'one-sided'],
  unable: (setting) => (setting.rows.size === 0 ? 'no-events' : othersSubjects(setting).size === 0 ? 'no-other-party' : null),
  async run(setting) {
    const shared = await setting.shared()
    const across = await acrossFiles(setting)
    const offsets = clockOffsets(shared)
    const zones = zonesOf(setting, across)
    return [
      ...clocksFound(setting, shared, offsets),
      ...zones,
      ...timesFound(setting, shared, offsets),
      ...lengthsFound(setting, shared, across),
      ...missingFound(setting, across),
    ]
  },
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** By how many milliseconds the clock of each other file is usually ahead of this one's. */
function clockOffsets(shared: readonly Pairing[]): Map<number, { offset: number; calls: number; constant: boolean }> {
  return new Map(
    [...Map.groupBy(shared, ({ source }) => source)].map(([source, of]) => {
      const offset = median(of.map(({ start }) => start))
      const near = of.filter(({ start }) => Math.abs(start - offset) <= 1_000).length
      return [source, { offset, calls: of.length, constant: of.length >= CLOCK.calls && near >= of.length * CLOCK.share }]
    }),
  )
}

const listed = (hits: HitList): Found['rows'] => [{ from: 'observation', hits }]

function clocksFound({ rows }: Setting, shared: readonly Pairing[], offsets: ReturnType<typeof clockOffsets>): Found[] {
  return [...offsets].flatMap(([source, { offset, calls, constant }]): Found[] => {
    if (!constant || Math.abs(offset) < CLOCK.seconds * 1_000) return []
    const hits = createHits()
    for (const one of shared) if (one.source === source) hits.add(rows.id[one.own] as number, one.other, one.start / 1_000)
    return [
      {
        code: 'clock',
        what: `src${source}`,
        section: 'parties',
        severity: 'note',
        unit: 'calls',
        count: calls,
        values: { file: { source }, seconds: Math.round(offset / 100) / 10 },
        rows: listed(hits),
        why: (seconds) => ({ seconds }),
      },
    ]
  })
}

/** A distance of whole quarter hours at which calls of equal length lie in another file, far oftener than at any other. */
function zonesOf({ rows }: Setting, { shifted }: Across): Found[] {
  const all = [...shifted].flatMap(([quarters, of]) => of.map((pair) => ({ ...pair, quarters })))
  return [...Map.groupBy(all, ({ source }) => source)].flatMap(([source, of]): Found[] => {
    const ranked = [...Map.groupBy(of, ({ quarters }) => quarters)].sort((a, b) => b[1].length - a[1].length)
    const [best, next] = ranked
    if (!best || best[1].length < ZONE.calls || best[1].length < (next?.[1].length ?? 0) * ZONE.times) return []
    const hits = createHits()
    const pairs = best[1].toSorted((a, b) => a.own - b.own)
    for (const pair of pairs) hits.add(rows.id[pair.own] as number, pair.other, Math.round(pair.start / 60_000))
    const starts = pairs.map(({ own }) => rows.start[own] as number)
    return [
      {
        code: 'zone',
        what: `src${source}`,
        section: 'parties',
        severity: 'fault',
        unit: 'calls',
        count: hits.size,
        values: { file: { source }, minutes: best[0] * 15, from: { at: Math.min(...starts) }, until: { at: Math.max(...starts) } },
        rows: listed(hits),
        why: (minutes) => ({ minutes }),
      },
    ]
  })
}

function timesFound({ rows }: Setting, shared: readonly Pairing[], offsets: ReturnType<typeof clockOffsets>): Found[] {
  const hits = createHits()
  for (const { own, other, source, start } of shared) {
    const clock = offsets.get(source)
    const usual = clock?.constant ? clock.offset : 0
    if (Math.abs(start - usual) > DISAGREE.start * 1_000) hits.add(rows.id[own] as number, other, Math.round(start / 100) / 10)
  }
  return hits.size === 0
    ? []
    : [
        {
          code: 'disagree-time',
          section: 'parties',
          severity: 'doubt',
          unit: 'calls',
          count: hits.size,
          rows: listed(hits),
          why: (seconds) => ({ seconds }),
        },
      ]
}

function lengthsFound({ rows }: Setting, shared: readonly Pairing[], { unequal }: Across): Found[] {
  const hits = createHits()
  const apart = [...shared, ...unequal].filter(({ seconds }) => seconds !== null && Math.abs(seconds) > DISAGREE.seconds).toSorted((a, b) => a.own - b.own)
  for (const { own, other, seconds } of apart) hits.add(rows.id[own] as number, other, rows.seconds[own], (rows.seconds[own] as number) + (seconds ?? 0))
  return hits.size === 0
    ? []
    : [
        {
          code: 'disagree-duration',
          section: 'parties',
          severity: 'doubt',
          unit: 'calls',
          count: hits.size,
          rows: listed(hits),
          why: (here, there) => ({ here, there }),
        },
      ]
}

function missingFound({ rows }: Setting, { missing }: Across): Found[] {
  return [...Map.groupBy(missing, ({ source }) => source)].map(([source, of]): Found => {
    const hits = createHits()
    for (const { own } of of) hits.add(rows.id[own] as number)
    return {
      code: 'one-sided',
      what: `src${source}`,
      section: 'parties',
      severity: 'doubt',
      unit: 'calls',
      count: hits.size,
      values: { file: { source } },
      rows: listed(hits),
    }
  })
}
