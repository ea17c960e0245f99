import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCluster } from '../../../../../main/import/match/cluster.ts'
import type { MatchRow } from '../../../../../main/import/match/rules.ts'

const OLD = 1
const NEW = 2
let ids = 0
/** A call at second 1,000 from 10 to 20, of 60 s, as the caller's file tells it, unless told otherwise. */
function row(source: number, more: Partial<MatchRow> = {}): MatchRow {
  const id = ++ids
  return {
    id,
    event: id,
    role: 0,
    source,
    row: id,
    kind: 1,
    start: 1_000_000,
    zone: null,
    seconds: 60,
    caller: 10,
    callee: 20,
    direction: 1,
    side: 1,
    imei: null,
    imsi: null,
    cell_first: null,
    cell_last: null,
    text: null,
    flags: 0,
    ...more,
  }
}
const theirs = { side: 2, direction: 2 } as const
const never = (): boolean => false
const always = (): boolean => true

describe('two parties tell of one call', () => {
  it('is one event with two rows', () => {
    const a = row(OLD)
    const b = row(NEW, { ...theirs, start: 1_012_000, seconds: 62, imei: 5 })
    expect(matchCluster([a, b], NEW, never)).toEqual({ changes: [{ id: b.id, role: 1, event: a.event }], unsure: [] })
  })
  it.each([
    ['31 s apart', { ...theirs, start: 1_031_000 }],
    ['4 s longer', { ...theirs, seconds: 64 }],
    ['of another kind', { ...theirs, kind: 2 }],
    ['of the same side', { start: 1_005_000 }],
    ['of no known side', { ...theirs, side: 0, start: 1_001_000 }],
  ])('but not %s', (_, more) => {
    expect(matchCluster([row(OLD), row(NEW, more)], NEW, never)).toEqual({ changes: [], unsure: [] })
  })
  it('marks a row whose length is not known', () => {
    const b = row(NEW, { ...theirs, seconds: null })
    expect(matchCluster([row(OLD), b], NEW, never)).toEqual({ changes: [], unsure: [b] })
  })
  it('asks no length of messages', () => {
    const a = row(OLD, { kind: 2, seconds: null })
    const b = row(NEW, { ...theirs, kind: 2, seconds: null, start: 1_009_000 })
    expect(matchCluster([a, b], NEW, never).changes).toEqual([{ id: b.id, role: 1, event: a.event }])
  })
  it('takes the nearest where it is clearly nearer', () => {
    const [a1, a2] = [row(OLD, { kind: 2, seconds: null }), row(OLD, { kind: 2, seconds: null, start: 1_020_000 })]
    const b = row(NEW, { ...theirs, kind: 2, seconds: null, start: 1_018_000 })
    expect(matchCluster([a1, a2, b], NEW, never).changes).toEqual([{ id: b.id, role: 1, event: a2.event }])
  })
  it('merges nothing where two are about as near', () => {
    const [a1, a2] = [row(OLD, { kind: 2, seconds: null }), row(OLD, { kind: 2, seconds: null, start: 1_006_000 })]
    const b = row(NEW, { ...theirs, kind: 2, seconds: null, start: 1_003_500 })
    expect(matchCluster([a1, a2, b], NEW, never)).toEqual({ changes: [], unsure: [b] })
  })
  it('lets rows of equal clocks find each other in a burst', () => {
    const times = [1_000_000, 1_001_000, 1_002_000]
    const mine = times.map((start) => row(OLD, { kind: 2, seconds: null, start }))
    const other = times.map((start) => row(NEW, { ...theirs, kind: 2, seconds: null, start }))
    expect(matchCluster([...mine, ...other], NEW, never)).toEqual({ changes: other.map(({ id }, at) => ({ id, role: 1, event: mine[at]?.event })), unsure: [] })
  })
  it('leaves an event alone that both sides tell of', () => {
    const a = row(OLD)
    const b = row(OLD, { ...theirs, role: 1, event: a.id })
    expect(matchCluster([a, b, row(NEW, { ...theirs, start: 1_002_000 })], NEW, never).changes).toEqual([])
  })
  it('keeps the earlier row primary when one file holds both sides', () => {
    const [a, b] = [row(NEW), row(NEW, theirs)]
    expect(matchCluster([b, a], NEW, never).changes).toEqual([{ id: b.id, role: 1, event: a.id }])
  })
})

describe('rows that say nothing new', () => {
  it('are duplicates across files when every fact agrees', () => {
    const [a, b] = [row(OLD, { imei: 7 }), row(NEW, { imei: 7 })]
    expect(matchCluster([a, b], NEW, never).changes).toEqual([{ id: b.id, role: 2, event: a.id }])
    expect(matchCluster([row(OLD, { imei: 7 }), row(NEW, { imei: 8 })], NEW, never).changes).toEqual([])
    expect(matchCluster([row(OLD), row(NEW, { start: 1_001_000 })], NEW, never).changes).toEqual([])
  })
  it('are duplicates of an export with more columns', () => {
    const a = row(OLD, { imei: 7, cell_first: 3 })
    const b = row(NEW, { direction: 0, side: 0 })
    expect(matchCluster([a, b], NEW, never).changes).toEqual([{ id: b.id, role: 2, event: a.id }])
  })
  it('belong to the event of an export with fewer columns, and add what they state', () => {
    const a = row(OLD, { cell_first: 3 })
    const b = row(NEW, { imei: 7 })
    expect(matchCluster([a, b], NEW, never).changes).toEqual([{ id: b.id, role: 1, event: a.id }])
    expect(matchCluster([row(OLD, { imei: 7, cell_first: 3 }), row(NEW, { imei: 7, cell_first: 4 })], NEW, never).changes).toEqual([])
    expect(matchCluster([row(OLD, { callee: null }), row(NEW, { callee: null, imei: 7 })], NEW, never).changes).toEqual([])
  })
  it('leave the other party room beside a fuller export', () => {
    const a = row(OLD)
    const fuller = row(OLD + 2, { imei: 7, role: 1, event: a.id })
    const b = row(NEW, { ...theirs, start: 1_002_000 })
    expect(matchCluster([a, fuller, b], NEW, never).changes).toEqual([{ id: b.id, role: 1, event: a.id }])
  })
  it('keep two calls two where another export tells fewer', () => {
    const a = row(OLD, { imei: 7 })
    const [b, c] = [row(NEW), row(NEW)]
    expect(matchCluster([a, b, c], NEW, never).changes).toEqual([{ id: b.id, role: 2, event: a.id }])
  })
  it('are duplicates within a file only to the letter', () => {
    const [a, b, c] = [row(NEW), row(NEW), row(NEW)]
    expect(matchCluster([a, b, c], NEW, never).changes).toEqual([])
    expect(matchCluster([a, b, c], NEW, always).changes).toEqual([b, c].map(({ id }) => ({ id, role: 2, event: a.id })))
  })
  it('repeat each row of another file once', () => {
    const a = row(OLD)
    const [b, c] = [row(NEW), row(NEW)]
    expect(matchCluster([a, b, c], NEW, never).changes).toEqual([{ id: b.id, role: 2, event: a.id }])
  })
  it('carry the event of what they repeat', () => {
    const a = row(OLD)
    const b = row(NEW, { ...theirs, start: 1_004_000 })
    const c = row(NEW, { ...theirs, start: 1_004_000 })
    expect(matchCluster([a, b, c], NEW, always).changes).toEqual([
      { id: b.id, role: 1, event: a.id },
      { id: c.id, role: 2, event: a.id },
    ])
  })
})

describe('whatever the rows', () => {
  const any = fc.record({
    source: fc.constantFrom(OLD, NEW),
    start: fc.integer({ min: 0, max: 40 }),
    seconds: fc.constantFrom(null, 1, 5),
    side: fc.constantFrom(0, 1, 2),
    kind: fc.constantFrom(1, 2),
  })
  it('each event keeps one primary row, no row of another source moves, and no event has two of a side merged', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 14 }), (specs) => {
        const rows = specs.map(({ source, start, seconds, side, kind }) => row(source, { start: start * 1_000, seconds, side, kind, direction: side }))
        const { changes } = matchCluster(rows, NEW, never)
        const byId = new Map(rows.map((one) => [one.id, one]))
        for (const { id, role, event } of changes) {
          expect(byId.get(id)?.source).toBe(NEW)
          const change = changes.find((other) => other.id === event)
          expect(change).toBeUndefined()
          const [one, primary] = [byId.get(id), byId.get(event)]
          if (role === 1) expect(one?.side).not.toBe(primary?.side)
        }
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        // A row of no known side has one of each side beside it at most.
        const corroborated = changes
          .filter(({ role }) => role === 1)
          .map(({ id, event }) => `${event} ${byId.get(event)?.side === 0 ? byId.get(id)?.side : ''}`)
        expect(new Set(corroborated).size).toBe(corroborated.length)
      }),
    )
  })
})
