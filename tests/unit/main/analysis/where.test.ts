import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listEvents } from '../../../../main/analysis/events.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const
const PHONES = ['990000000047110', '990000000047128'] as const
const CELLS = ['604-1-1-1', '604-1-1-2'] as const

describe('events of a handset, a SIM or a cell', () => {
  it('are those of which any row but a duplicate names it, whichever is the first', () => {
    const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
    const row = fc.record({ imei: pick([...PHONES, null]), cell: pick([...CELLS, null]), role: pick([0, 0, 1, 2] as const), to: pick([B, C]) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const test = testCase()
        for (const phone of PHONES) test.selector(phone, 'imei')
        for (const cell of CELLS) test.cell(cell)
        const named = new Map<string, Set<number>>([...PHONES, ...CELLS].map((one) => [one, new Set()]))
        let event = 0
        rows.forEach(({ imei, cell, role, to }, i) => {
          const first = role === 0 || event === 0
          const side = first ? 1 : 2
          const id = test.row({ from: A, to, start: minutes(i), side, ...(imei && { imei }), ...(cell && { cellFirst: cell }), ...(!first && { event, role }) })
          if (first) event = id
          if (first || role === 1) for (const one of [imei, cell]) if (one) named.get(one)?.add(event)
        })
        for (const [one, events] of named) {
          const { total, events: found } = listEvents(test.read, test.horizon, { filter: { of: [test.id(one)] }, offset: 0, limit: 100 })
          expect([total, found.map(({ id }) => id).toSorted()]).toEqual([events.size, [...events].map((id) => `v${id}`).toSorted()])
        }
      }),
      { numRuns: 100 },
    )
  })
})
