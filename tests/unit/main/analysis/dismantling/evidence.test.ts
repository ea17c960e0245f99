import { describe, expect, it } from 'vitest'
import { strengthsOf } from '../../../../../main/analysis/dismantling/evidence.ts'
import { heldNetwork } from '../../../../../main/analysis/dismantling/network.ts'
import { turns } from '../../../../../main/analysis/turns.ts'
import { testCase } from '../fixture.ts'
import type { TestCase } from '../fixture.ts'

const number = (n: number): string => `+2126000000${String(n).padStart(2, '0')}`
const [A, B, C, D] = [number(1), number(2), number(3), number(4)]

async function of(c: TestCase, value: string) {
  const { ties } = await heldNetwork(c.read, c.horizon, {}, undefined, turns())
  return (await strengthsOf(c.read, c.horizon, { filter: {}, ids: [c.id(value)], within: ties }, turns())).get(c.id(value))
}

describe('how strong the evidence for a place in the network is', () => {
  it('is thin where one file alone tells of little, or no tie is firm', async () => {
    const c = testCase()
    c.row({ from: A, to: B })
    expect(await of(c, A)).toMatchObject({ grade: 'thin', events: 1, sources: 1, ties: 1, firm: 0 })
    for (const to of [C, D, number(5), number(6), number(7)]) c.row({ from: A, to })
    expect(await of(c, A)).toMatchObject({ grade: 'thin', events: 6, ties: 6, firm: 0 })
  })

  it('is fair where one file tells of much', async () => {
    const c = testCase()
    for (let i = 0; i < 6; i++) c.row({ from: A, to: B })
    expect(await of(c, A)).toMatchObject({ grade: 'fair', events: 6, sources: 1, ties: 1, firm: 1 })
  })

  it('is strong where two files agree, and says on how many events', async () => {
    const c = testCase()
    const other = c.source('two.csv')
    const event = c.row({ from: A, to: B })
    c.row({ from: A, to: B, event, role: 1, source: other })
    // Told twice by one file: no agreement.
    const again = c.row({ from: A, to: C })
    c.row({ from: A, to: C, event: again, role: 2 })
    expect(await of(c, A)).toMatchObject({ grade: 'strong', events: 2, agreeing: 1, sources: 2, ties: 2, firm: 1 })
  })

  it('counts what files state without an event by how sure it is', async () => {
    const c = testCase()
    c.row({ from: A, to: B })
    const link = Number(c.db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES ('related', ?, ?, 'confirmed')").run(c.id(A), c.id(B)).lastInsertRowid)
    const other = c.source('chart.csv')
    c.db.prepare('INSERT INTO link_evidence (link, source, row) VALUES (?, ?, 1)').run(link, other)
    expect(await of(c, A)).toMatchObject({ grade: 'strong', sources: 2, ties: 1, firm: 1, stated: { confirmed: 1, unconfirmed: 0, tentative: 0 } })
  })

  it('leaves out calls to itself and to nobody', async () => {
    const c = testCase()
    c.row({ from: A, to: A })
    c.row({ from: A, to: null })
    c.row({ from: B, to: C })
    expect(await of(c, A)).toMatchObject({ grade: 'thin', events: 0, ties: 0 })
  })
})
