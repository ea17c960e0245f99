import { describe, expect, it } from 'vitest'
import { show } from '../../../../main/analysis/show.ts'
import { duplicateRows, otherRows } from '../../../../main/analysis/rows.ts'
import { thing } from '../../../../shared/api/data.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C] = ['+212600000001', '+212600000002', '+34600000003'] as const
const IMEI = '356938035643809'
const ask = async (test: TestCase, id: string, filter: Filter = {}, page = { offset: 0, limit: 100 }) =>
  thing.parse(await show(test.holding, test.horizon, { id, filter, ...page }))
const raws = (shown: { evidence: { raw: string }[] }): string[] => shown.evidence.map((row) => row.raw)
const fact = (shown: { facts: { name: string; value: string }[] }, name: string): string | undefined => shown.facts.find((one) => one.name === name)?.value

function filled(): TestCase {
  const test = testCase()
  test.source('autre.csv', { encoding: 'windows-1252' })
  test.row({ from: A, to: B, raw: 'first;à la lettre;', side: 1, imei: IMEI, cellFirst: '604-0-1-2', direction: 1 })
  test.row({ from: B, to: A, raw: 'second; row ', direction: 1 })
  test.row({ event: 1, role: 1, source: 2, from: A, to: B, raw: 'the other side' })
  test.row({ from: A, to: C, raw: 'third' })
  test.person('Salma Bennani (fictitious)', B)
  return test
}

describe('show', () => {
  it('an event: its facts and every row that tells of it, to the letter', async () => {
    const shown = await ask(filled(), 'v1')
    expect(raws(shown)).toEqual(['first;à la lettre;', 'the other side'])
    expect(shown.evidence.map((row) => [row.source, row.file, row.locator, row.role])).toEqual([
      ['src1', 'one.csv', 'row 2', 'primary'],
      ['src2', 'autre.csv', 'row 4', 'corroborating'],
    ])
    expect(fact(shown, 'from')).toBe(A)
    expect(shown.total).toBe(2)
  })

  it('an edge: the rows of all its events, both ways, whichever end comes first', async () => {
    const test = filled()
    const shown = await ask(test, `${test.id(B)}>${test.id(A)}`)
    expect(shown.id).toBe(`${test.id(A)}>${test.id(B)}`)
    expect(raws(shown).toSorted()).toEqual(['first;à la lettre;', 'second; row ', 'the other side'])
    expect([fact(shown, 'events'), fact(shown, 'forward'), fact(shown, 'seconds')]).toEqual(['2', '1', '120'])
  })

  it('an edge under a filter, and page by page', async () => {
    const test = filled()
    const edge = `${test.id(A)}>${test.id(B)}`
    expect((await ask(test, edge, { from: minutes(1), until: minutes(2) })).total).toBe(1)
    const pages = [0, 1, 2].map((offset) => ask(test, edge, {}, { offset, limit: 1 }))
    expect(new Set((await Promise.all(pages)).flatMap(raws)).size).toBe(3)
  })

  it('an asserted link, by its ends and by its id', async () => {
    const test = filled()
    const byEnds = await ask(test, `${test.id('Salma Bennani (fictitious)')}>${test.id(B)}`)
    expect(byEnds.evidence.map((row) => [row.raw, row.role])).toEqual([[`Salma Bennani (fictitious);${B}`, 'states']])
    expect(fact(byEnds, 'kind')).toBe('subscriber')
    expect(raws(await ask(test, 'l1'))).toEqual([`Salma Bennani (fictitious);${B}`])
  })

  it('a number, a handset, a cell, a person, a source', async () => {
    const test = filled()
    const number = await ask(test, test.id(A))
    expect([fact(number, 'events'), fact(number, 'contacts'), number.total]).toEqual(['3', '2', 4])
    expect(fact(await ask(test, test.id(B)), 'subscriber')).toContain('Salma Bennani')
    expect(raws(await ask(test, test.id(IMEI)))).toEqual(['first;à la lettre;'])
    expect(raws(await ask(test, test.id('604-0-1-2')))).toEqual(['first;à la lettre;'])
    expect(raws(await ask(test, `${test.id(A)}>${test.id(IMEI)}`))).toEqual(['first;à la lettre;'])
    expect(fact(await ask(test, test.id('Salma Bennani (fictitious)')), 'subscriber')).toContain(B)
    expect((await ask(test, 'src2')).total).toBe(1)
  })

  it('decodes as the import did', async () => {
    const test = testCase()
    test.source('latin.csv', { encoding: 'utf-16le' })
    test.row({ from: A, to: B, raw: 'abcd', source: 2 })
    expect(raws(await ask(test, 'v1'))).toEqual([Buffer.from('abcd').toString('utf16le')])
  })

  it('joins the cells of a sheet’s row and names the sheet', async () => {
    const test = testCase()
    test.source('book.xlsx', { sheet: 'Appels', encoding: null })
    const row = test.row({ from: A, to: B, source: 2 })
    test.db.prepare('UPDATE observation SET sheet = 0, raw = ?, offset = NULL, length = NULL WHERE id = ?').run(JSON.stringify(['0600000001', '', 'x']), row)
    const [evidence] = (await ask(test, 'v1')).evidence
    expect([evidence?.raw, evidence?.locator]).toEqual(['0600000001\t\tx', 'Appels!2'])
  })

  it.each(['s99', 'e9', 'c9', 'v99', 'l9', 'src9', 'chart1', 'ex1', 'a1', 'nonsense', 's1>', '>'])('refuses %s', async (id) => {
    await expect(show(filled().holding, filled().horizon, { id, filter: {}, offset: 0, limit: 10 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('rows that became no event', () => {
  it('lists the rejected, the skipped and the duplicates', async () => {
    const test = filled()
    const put = test.db.prepare('INSERT INTO other_row (source, what, reason, locator, raw) VALUES (?, ?, ?, ?, ?)')
    put.run(1, 'rejected', 'no-time', 'row 9', 'bad row')
    put.run(2, 'footer', null, 'row 10', 'Total 5')
    test.row({ event: 1, role: 2, from: A, to: B, raw: 'first again', source: 2 })
    const page = { offset: 0, limit: 10 }
    expect(otherRows(test, test.horizon, 'rejected', page)).toEqual({
      total: 1,
      rows: [{ source: 'src1', locator: 'row 9', raw: 'bad row', reason: 'no-time' }],
    })
    expect(otherRows(test, test.horizon, 'skipped', { ...page, source: 'src1' })).toEqual({ total: 0, rows: [] })
    expect(otherRows(test, test.horizon, 'skipped', page).rows[0]?.reason).toBe('footer')
    expect(await duplicateRows(test.holding, test.horizon, page)).toMatchObject({
      total: 1,
      rows: [{ source: 'src2', raw: 'first again', event: 'v1', of: 'one.csv row 2' }],
    })
  })
})
