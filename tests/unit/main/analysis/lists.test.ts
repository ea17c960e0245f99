import { describe, expect, it } from 'vitest'
import { listCells, listEntities, listLinks, listSelectors } from '../../../../main/analysis/lists.ts'
import { neighbours } from '../../../../main/analysis/neighbours.ts'
import { withinReach } from '../../../../main/analysis/reach.ts'
import { testCase } from './fixture.ts'

const [A, B, C, D] = ['+212600000001', '+212600000002', '+34600000003', '+212600000004'] as const
const PERSON = 'Salma Bennani (fictitious)'
const IMEI = '356938035643809'

function filled() {
  const test = testCase()
  test.row({ from: A, to: B, side: 1, imei: IMEI, cellFirst: '604-0-1-2', cellLast: '604-0-1-3' })
  test.row({ from: B, to: A })
  test.row({ from: B, to: C, kind: 'sms' })
  test.row({ from: C, to: D })
  test.person(PERSON, B, { identity: 'FICT-1' })
  return test
}

describe('lists', () => {
  it('selectors, busiest first, handsets by the events that name them', () => {
    const test = filled()
    const rows = listSelectors(test.read, test.horizon, {})
    expect(rows.map((row) => [row.value, row.events])).toEqual([
      [B, 3],
      [A, 2],
      [C, 2],
      [IMEI, 1],
      [D, 1],
    ])
    expect(listSelectors(test.read, test.horizon, { kinds: ['sms'] }).map((row) => row.value)).toEqual([B, C])
  })

  it('people with their numbers, links with their ends and rows, cells with their events', () => {
    const test = filled()
    expect(listEntities(test.read, test.horizon, {})).toEqual([
      { id: 'e1', kind: 'person', label: PERSON, identity: 'FICT-1', protection: null, selectors: [B] },
    ])
    expect(listEntities(test.read, test.horizon, { of: [test.id(D)] })).toEqual([])
    expect(listLinks(test.read, test.horizon, {})).toEqual([
      {
        id: 'l1',
        kind: 'subscriber',
        from: 'e1',
        to: test.id(B),
        fromLabel: PERSON,
        toLabel: B,
        certainty: 'confirmed',
        weight: null,
        directed: false,
        evidence: 1,
      },
    ])
    expect(listCells(test.read, test.horizon, {}).map((cell) => [cell.value, cell.events])).toEqual([
      ['604-0-1-2', 1],
      ['604-0-1-3', 1],
    ])
  })
})

describe('neighbours', () => {
  const near = (id: string, layers = { people: false, devices: false, places: false }) => {
    const test = filled()
    return neighbours(test.read, test.horizon, test.id(id), {}, layers, 10).map((other) =>
      [A, B, C, D, IMEI, PERSON, '604-0-1-2', '604-0-1-3'].find((value) => test.id(value) === other),
    )
  }

  it('of a number: whom it is in touch with, busiest first, and by layer what it used', () => {
    expect(near(B)).toEqual([A, C])
    expect(near(B, { people: true, devices: false, places: false })).toEqual([A, PERSON, C])
    const used = near(A, { people: false, devices: true, places: true })
    expect([used[0], new Set(used)]).toEqual([B, new Set([B, IMEI, '604-0-1-2', '604-0-1-3'])])
  })

  it('of a handset, a cell and a person: the numbers', () => {
    expect(near(IMEI)).toEqual([A])
    expect(near('604-0-1-3')).toEqual([A])
    expect(near(PERSON)).toEqual([B])
  })
})

describe('withinReach', () => {
  it('goes out step by step', () => {
    const test = filled()
    const reach = (depth: number): string[] => withinReach(test.read, test.horizon, [test.id(A)], depth, {}).toSorted()
    expect(reach(1)).toEqual([test.id(A), test.id(B)].toSorted())
    expect(reach(2)).toHaveLength(3)
    expect(reach(5)).toHaveLength(4)
  })
})
