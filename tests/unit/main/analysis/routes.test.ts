import { describe, expect, it } from 'vitest'
import { routes } from '../../../../main/analysis/routes/routes.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, X] = ['+212692000101', '+212692000102', '+212692000109'] as const
const iso = (at: number): string => new Date(minutes(at)).toISOString().replace('.000Z', 'Z')

describe('routes', () => {
  it('draws sightings at one place together, and goes on where the number went', async () => {
    const test = testCase()
    test.cell('1-1-1-1', { lat: 35, lon: -2 })
    test.cell('1-1-1-2', { lat: 35.005, lon: -2 })
    test.cell('1-1-1-3', { lat: 36, lon: -2 })
    const seen = (who: string, cell: string, at: number): number => test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(at), seconds: 0 })
    seen(A, '1-1-1-1', 0)
    seen(A, '1-1-1-2', 60)
    seen(A, '1-1-1-3', 300)
    seen(A, '1-1-1-1', 600)
    seen(B, '1-1-1-9', 5)
    const { rows, guards } = await routes(test.read, test.horizon, {})
    expect(rows).toEqual([
      {
        of: A,
        legs: [
          { from: iso(0), until: iso(60), place: '1-1-1-1', lat: 35, lon: -2, stage: null },
          { from: iso(300), until: iso(300), place: '1-1-1-3', lat: 36, lon: -2, stage: null },
          { from: iso(600), until: iso(600), place: '1-1-1-1', lat: 35, lon: -2, stage: null },
        ],
      },
      { of: B, legs: [{ from: iso(5), until: iso(5), place: '1-1-1-9', lat: null, lon: null, stage: null }] },
    ])
    expect(guards).toContain('cell-is-area')
    expect((await routes(test.read, test.horizon, { of: [test.id(B)] })).rows.map(({ of }) => of)).toEqual([B])
    test.person('Protected', A, { protection: 'victim' })
    expect(JSON.stringify((await routes(test.read, test.horizon, {})).rows)).not.toContain(A)
  })
})
