import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { file, newCase, rowsOf, run } from './fixtures.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`formats/fixtures/${encodeURIComponent(name)}`, import.meta.url))
const RECORDS = fixture('sfr-overseas.csv')
const CELLS = fixture('cells-sfr-overseas [RE].csv')

describe('records and the file of their cells', () => {
  it.each([['records first'], ['cells first']])('meet in the same cell: %s', async (order) => {
    const c = await newCase()
    const steps = [() => run(c, file('listing.csv', RECORDS)), () => run(c, file('cellules.csv', CELLS), { region: 'RE' })]
    for (const step of order === 'cells first' ? steps.toReversed() : steps) await step()
    expect(rowsOf(c, "SELECT value, round(lat, 3) AS lat, round(lon, 3) AS lon FROM cell WHERE value = 'SFR:C-1001'")).toEqual([
      { value: 'SFR:C-1001', lat: -20.883, lon: 55.443 },
    ])
    expect(rowsOf(c, "SELECT count(*) AS rows FROM observation JOIN cell ON cell.id = cell_first WHERE cell.value = 'SFR:C-1001'")).toEqual([{ rows: 2 }])
    expect(rowsOf(c, "SELECT count(*) AS stated FROM statement WHERE what = 'cell'")).toEqual([{ stated: 2 }])
  })

  it('one cell under all its spellings is one, a damaged one is none', async () => {
    const c = await newCase()
    const head = 'Appelant;Appelé;Date / Heure;Durée;Cell ID\n'
    const cells = [
      '604-00-2101-10024',
      '6040000210110024',
      '604000210110024',
      '604:0:2101:10024',
      '604-00-0835-2728',
      '604-00-0x835-0x2728',
      '6.04E+14',
      '6.04E+14',
    ]
    const rows = cells.map((cell, i) => `0692000011;0692000024;19/02/2026 17:49:1${i};65;${cell}`)
    const report = await run(c, file('listing.csv', head + rows.join('\n')))
    expect(report).toMatchObject({ read: 8, kept: 8 })
    expect(report.warnings).toContainEqual({ code: 'damaged-cell', count: 2, first: 'row 8' })
    await run(c, file('cells.csv', fixture('cells-morocco degrees.csv')))
    expect(
      rowsOf(
        c,
        'SELECT cell.value, count(*) AS rows, lat IS NOT NULL AS placed FROM observation LEFT JOIN cell ON cell.id = cell_first GROUP BY cell.value ORDER BY rows DESC',
      ),
    ).toEqual([
      { value: '604-00-2101-10024', rows: 5, placed: 1 },
      { value: null, rows: 2, placed: 0 },
      { value: '604-00-835-2728', rows: 1, placed: 0 },
    ])
    expect(rowsOf(c, 'SELECT row, flags & 2048 AS damaged FROM observation WHERE flags & 2048')).toHaveLength(2)
  })

  it('an address book names numbers, and says so of each with its row', async () => {
    const c = await newCase()
    const report = await run(c, file('contacts.csv', fixture('contacts-google.csv')))
    expect(report).toMatchObject({ format: 'contacts-google', read: 2, kept: 1, rejected: 1, events: 0, statements: [{ what: 'contact', count: 1 }] })
    expect(rowsOf(c, 'SELECT value FROM selector ORDER BY value')).toEqual([
      { value: '+212692000024' },
      { value: '+34722999012' },
      { value: '+34722999013' },
      { value: 'nobody@example.org' },
    ])
  })

  it('a SIM without a number takes part itself', async () => {
    const c = await newCase()
    const report = await run(c, file('tower.csv', fixture('tower-orange-france sim-only.csv')))
    expect(report).toMatchObject({ format: 'tower-orange-france', read: 4, kept: 3, rejected: 1 })
    expect(rowsOf(c, 'SELECT selector.kind, selector.value FROM observation JOIN selector ON selector.id = caller ORDER BY row')).toEqual([
      { kind: 1, value: '+33639980012' },
      { kind: 5, value: '208019990000013' },
      { kind: 4, value: '001017000003312' },
    ])
  })

  it('a track without a name is its file’s', async () => {
    const c = await newCase()
    const report = await run(c, file('tracker.csv', fixture('generic track.csv')))
    expect(report).toMatchObject({ read: 4, kept: 3, rejected: 1, kinds: [{ kind: 'location', count: 3 }] })
    expect(rowsOf(c, 'SELECT kind, value FROM selector')).toEqual([{ kind: 8, value: 'table:tracker.csv' }])
  })
})
