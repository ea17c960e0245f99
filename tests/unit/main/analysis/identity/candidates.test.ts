import { describe, expect, it } from 'vitest'
import { identityCandidates, identityPair } from '../../../../../main/analysis/identity/candidates.ts'
import { decide } from '../../../../../main/analysis/identity/decide.ts'
import { lift } from '../../../../../main/analysis/protection.ts'
import { openFake } from '../../exhibit/fixture.ts'
import { OBSERVATION_FLAGS } from '../../../../../shared/model/event.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, D, E] = [1, 2, 3, 4, 5].map((n) => `+21269200000${n}`) as [string, string, string, string, string]

const asked = (t: TestCase) => identityCandidates(t.read, t.horizon, { signal: new AbortController().signal })
const names = async (t: TestCase): Promise<string[][]> => (await asked(t)).rows.map(({ a, b }) => [a.label, b.label].toSorted())
const reasons = async (t: TestCase): Promise<string[]> => (await asked(t)).rows[0]?.reasons.map(({ code }) => code) ?? []

/** A statement of the source's own words about a thing. */
function told(t: TestCase, id: string, name: string, value: string, source = 1): void {
  const facts = JSON.stringify([{ thing: id, name, value }])
  const row = t.db.prepare(`INSERT INTO statement (source, row, what, duplicate, facts) VALUES (?, 1, 'contact', 0, ?)`).run(source, facts).lastInsertRowid
  t.db.prepare('INSERT INTO statement_about VALUES (?, ?)').run(id, row)
}

describe('who may be whom', () => {
  it('pairs names of either script and any spelling, and nobody else', async () => {
    const t = testCase()
    t.source('two.csv')
    t.person('محمد الزيتوني', A)
    t.person('Mohammed ZEITOUNI', B, { source: 2 })
    t.person('Karim Benjelloun', C)
    t.selector('whatsapp:Chat/Krimo Ben Jelloun', 'name')
    t.db.prepare(`UPDATE selector SET raw = 'Krimo Ben Jelloun' WHERE value LIKE 'whatsapp%'`).run()
    t.person('Hassan Alaoui', D)
    t.person('Hussein Alaoui', E)
    expect((await names(t)).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
      ['Karim Benjelloun', 'Krimo Ben Jelloun'],
      ['Mohammed ZEITOUNI', 'محمد الزيتوني'],
    ])
  })

  it('says which numbers and files each has, and under which words the names met', async () => {
    const t = testCase()
    t.source('two.csv')
    t.person('محمد الزيتوني', A)
    t.person('Mohammed Zeitouni', B, { source: 2, identity: 'ZT001' })
    const { rows, named, compared } = await asked(t)
    expect([named, compared]).toEqual([2, 1])
    expect(rows[0]).toMatchObject({
      a: { label: 'محمد الزيتوني', document: '', numbers: [{ label: A }], sources: [{ file: 'one.csv' }], same: [] },
      b: { label: 'Mohammed Zeitouni', document: 'ZT001', numbers: [{ label: B }], sources: [{ file: 'two.csv' }] },
      verdict: null,
    })
    expect(rows[0]?.parts.map(({ how }) => how)).toEqual(['transliterated', 'transliterated'])
  })

  it('puts what shares a document or a number before what has names alone, and lowers what speaks against', async () => {
    const t = testCase()
    for (const file of ['two.csv', 'three.csv']) t.source(file)
    t.person('Samira Tazi', A, { identity: 'ZT001' })
    t.person('Samira TAZZI', B, { identity: 'zt 001', source: 2 })
    t.person('Jamal Berrada', C, { identity: 'ZT777' })
    t.person('Djamel Berada', D, { identity: 'ZT888', source: 2 })
    t.row({ from: C, to: D })
    const { rows } = await asked(t)
    expect(rows.map(({ a, reasons: said }) => [a.label, said.map(({ code }) => code)])).toEqual([
      ['Samira Tazi', ['same-document']],
      ['Jamal Berrada', ['in-touch', 'other-document']],
    ])
    expect(rows[0]?.score).toBeGreaterThan(rows[0]?.name ?? 1)
    expect(rows[1]?.score).toBeLessThan((rows[1]?.name ?? 0) - 0.3)
  })

  it('takes no service for a contact in common, and no day without a time for a moment', async () => {
    const t = testCase()
    t.source('two.csv')
    t.person('Samira Tazi', A)
    t.person('Samira Tazzi', B, { source: 2 })
    t.selector('888', 'shortcode')
    for (const from of [A, B]) for (const to of ['888', '1717']) t.row({ from, to })
    t.cell('604-1-1-1', { lat: 35.17, lon: -2.93 })
    t.cell('604-1-1-2', { lat: 33.57, lon: -7.59 })
    const day = { start: Date.UTC(2024, 4, 12), side: 1, flags: OBSERVATION_FLAGS.dateOnly } as const
    t.row({ ...day, from: A, to: null, cellFirst: '604-1-1-1' })
    const there = t.row({ ...day, from: B, to: null, cellFirst: '604-1-1-2' })
    expect(await reasons(t)).toEqual([])
    t.db.prepare('UPDATE observation SET flags = 0').run()
    t.row({ ...day, flags: 0, from: B, to: null, cellFirst: '604-1-1-2', event: there, role: 2 })
    expect((await asked(t)).rows[0]?.reasons).toEqual([{ code: 'apart', count: 1 }])
  })

  it('hears of other days of birth, of one book, of contacts in common', async () => {
    const t = testCase()
    t.person('Samira Tazi', A)
    t.person('Samira Tazzi', B)
    told(t, t.id('Samira Tazi'), 'Date de naissance', '12/05/1988')
    told(t, t.id('Samira Tazzi'), 'DOB', '1988-05-12')
    t.row({ from: A, to: C })
    t.row({ from: B, to: C })
    expect(await reasons(t)).toEqual(['same-birth', 'common-contacts', 'one-book'])
    t.db.prepare(`UPDATE statement SET facts = replace(facts, '1988-05-12', '1961-05-12')`).run()
    expect(await reasons(t)).toEqual(['common-contacts', 'other-birth', 'one-book'])
  })

  it('knows when the telephones of both were at two places at once', async () => {
    const t = testCase()
    t.source('two.csv')
    t.person('Samira Tazi', A)
    t.person('Samira Tazzi', B, { source: 2 })
    t.cell('tangier', { lat: 35.77, lon: -5.8 })
    t.cell('oujda', { lat: 34.68, lon: -1.9 })
    t.row({ from: A, to: C, side: 1, cellFirst: 'tangier', start: minutes(0) })
    t.row({ from: B, to: D, side: 1, cellFirst: 'oujda', start: minutes(4) })
    expect(await reasons(t)).toEqual(['apart'])
    t.db.prepare('UPDATE observation SET start = start + 86400000 WHERE caller = ?').run(Number(t.id(B).slice(1)))
    expect(await reasons(t)).toEqual([])
  })

  it('pairs a first name with a whole one where both are tied to one number, and first names alone never', async () => {
    const t = testCase()
    for (const file of ['two.csv', 'three.csv']) t.source(file)
    t.person('Hamid', A)
    t.person('Hamid Exemple', A, { source: 2 })
    t.person('Mama', B)
    t.selector('whatsapp:x/Mama', 'name')
    t.db.prepare(`UPDATE selector SET raw = 'Mama' WHERE value LIKE 'whatsapp%'`).run()
    expect(await names(t)).toEqual([['Hamid', 'Hamid Exemple']])
    expect(await reasons(t)).toContain('same-number')
  })

  it('leaves out, and counts, every pair with a protected person who is not revealed', async () => {
    const t = testCase()
    t.source('two.csv')
    t.person('Nadia Secrete', A, { protection: 'victim' })
    t.person('نادية سكريت', B, { source: 2 })
    t.person('Nadya Secrette', C, { source: 2 })
    const hidden = await asked(t)
    expect(hidden.rows.map(({ a, b }) => [a.label, b.label])).toEqual([['نادية سكريت', 'Nadya Secrette']])
    expect(hidden.withheld).toBe(2)
    expect(() => identityPair(t.read, t.horizon, t.id('Nadia Secrete'), t.id('Nadya Secrette'))).toThrow(expect.objectContaining({ code: 'not-found' }))
    lift(t.read, [t.id('Nadia Secrete')], false)
    expect((await asked(t)).rows).toHaveLength(3)
  })

  it('tells what was decided, by whom, and asks no more what follows from it', async () => {
    const t = testCase()
    for (const file of ['two.csv', 'three.csv']) t.source(file)
    t.person('Samira Tazi', A)
    t.person('Samira Tazzi', B, { source: 2 })
    t.person('سميرة التازي', C, { source: 3 })
    const [a, b, c] = ['Samira Tazi', 'Samira Tazzi', 'سميرة التازي'].map((name) => t.id(name)) as [string, string, string]
    expect((await asked(t)).rows).toHaveLength(3)
    const { open } = openFake(t)
    decide(open, a, b, 'same')
    decide(open, c, b, 'same')
    const { rows, decided } = await asked(t)
    expect(rows.map((row) => [row.verdict, row.decidedBy])).toEqual([
      ['same', 'tester'],
      ['same', 'tester'],
    ])
    expect(decided).toEqual({ same: 2, different: 0, unsure: 0 })
    expect(
      identityPair(t.read, t.horizon, a, c)
        .a.same.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['Samira Tazzi', 'سميرة التازي'])
  })

  it('stops when it is told to', async () => {
    const t = testCase()
    t.person('Samira Tazi', A)
    await expect(identityCandidates(t.read, t.horizon, { signal: AbortSignal.abort() })).rejects.toBeDefined()
  })
})
