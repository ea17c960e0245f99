import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartState } from '../../../../../shared/api/schemas.ts'
import type { ChartState } from '../../../../../shared/model/chart.ts'
import { amend, begin, record, redo, undo } from '../../../../../renderer/state/chart-history.ts'
import type { History } from '../../../../../renderer/state/chart-history.ts'
import {
  add,
  everything,
  hide,
  newChart,
  only,
  pin,
  place,
  question,
  reveal,
  revealAll,
  sameChart,
  showMore,
  unpin,
  withFilter,
  withLayout,
} from '../../../../../renderer/state/chart-state.ts'

const id = fc.integer({ min: 1, max: 12 }).map((n) => `s${n}`)
const ids = fc.array(id, { maxLength: 5 })
const step: fc.Arbitrary<(state: ChartState) => ChartState> = fc.oneof(
  ids.map((list) => (state: ChartState) => hide(state, list)),
  ids.map((list) => (state: ChartState) => reveal(state, list)),
  ids.map((list) => (state: ChartState) => pin(state, list)),
  ids.map((list) => (state: ChartState) => unpin(state, list)),
  ids.map((list) => (state: ChartState) => only(state, list)),
  fc.constant(everything),
  fc.constant(revealAll),
  fc.constant(showMore),
  fc.constantFrom('force' as const, 'grid' as const).map((name) => (state: ChartState) => withLayout(state, name)),
  fc.integer({ min: 1, max: 9 }).map((least) => (state: ChartState) => withFilter(state, { least })),
  fc.dictionary(id, fc.record({ x: fc.integer(), y: fc.integer() })).map((places) => (state: ChartState) => place(state, places)),
)

describe('chart state', () => {
  test('whatever is done, the case can keep it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        expect(chartState.safeParse(steps.reduce((state, run) => run(state), newChart)).error).toBeUndefined()
      }),
    )
  })

  test('adding to a chart keeps what is drawn and shows what was hidden', () => {
    const state = add(hide(newChart, ['s7']), ['s1', 's2'], ['s7', 's2'])
    expect(state.only).toEqual(['s1', 's2', 's7'])
    expect(state.hidden).toEqual([])
  })

  test('makes room for all that is asked for', () => {
    const many = Array.from({ length: 900 }, (_, i) => `s${i + 1}`)
    expect(only(newChart, many).limit).toBe(900)
  })

  test('places, pins and hiding do not change the question, filters do', () => {
    const same = pin(hide(place(newChart, { s1: { x: 1, y: 2 } }), ['s1']), ['s2'])
    expect(question(same)).toBe(question(newChart))
    expect(question(withFilter(newChart, { least: 2 }))).not.toBe(question(newChart))
  })

  test('knows a chart again whatever the order of its lists', () => {
    expect(sameChart(hide(hide(newChart, ['s1']), ['s2']), hide(newChart, ['s2', 's1']))).toBe(true)
    expect(sameChart(place(newChart, { s1: { x: 1, y: 2 } }), place(newChart, { s1: { x: 1, y: 3 } }))).toBe(false)
  })
})

describe('history', () => {
  test('undo and redo walk back and forth over the very same charts', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const seen: ChartState[] = [newChart]
        let history: History = begin(newChart)
        for (const run of steps) {
          const next = record(history, run(history.now))
          if (next !== history) seen.push(next.now)
          history = next
        }
        for (let i = seen.length - 2; i >= 0; i--) {
          history = undo(history)
          expect(history.now).toEqual(seen[i])
        }
        expect(undo(history)).toBe(history)
        for (let i = 1; i < seen.length; i++) {
          history = redo(history)
          expect(history.now).toEqual(seen[i])
        }
      }),
    )
  })

  test('keeps only the places that changed', () => {
    const many = place(newChart, Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`s${i + 1}`, { x: i, y: i }])))
    const history = record(begin(many), place(many, { s3: { x: 9, y: 9 } }))
    expect(Object.keys(history.past[0]!.undo.places)).toEqual(['s3'])
  })

  test('places found for new nodes are no step, and survive an undo', () => {
    const filtered = record(begin(newChart), withFilter(newChart, { least: 2 }))
    const history = undo(amend(filtered, place(filtered.now, { s1: { x: 1, y: 1 } })))
    expect(history.now.filter).toEqual({})
    expect(history.now.positions).toEqual({ s1: { x: 1, y: 1 } })
  })

  test('a new change forgets what was undone', () => {
    const history = undo(record(begin(newChart), hide(newChart, ['s1'])))
    expect(record(history, hide(newChart, ['s2'])).future).toEqual([])
  })
})
