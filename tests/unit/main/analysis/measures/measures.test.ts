import { describe, expect, it } from 'vitest'
import { connectorsOf, measuresOf, tiesOf } from '../../../../../main/analysis/measures/answers.ts'
import { groupsIn } from '../../../../../main/analysis/measures/groups.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const question = { filter: {}, weighted: false, directed: false }
const asking = (limit = 500) => ({ signal: new AbortController().signal, limit })
const number = (n: number): string => `+21269200${String(n).padStart(4, '0')}`
const MIDDLE = number(99)

/** Three rings of four, each with both diagonals, that only MIDDLE joins; whose records are the only ones held. */
function rings(): TestCase {
  const test = testCase()
  test.selector(MIDDLE, 'number', { subject: true })
  let at = 0
  for (const ring of [10, 20, 30]) {
    for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) test.row({ from: number(ring + a), to: number(ring + b), start: minutes(at++) })
    test.row({ from: MIDDLE, to: number(ring), start: minutes(at++) })
  }
  return test
}

describe('who connects the groups', () => {
  it('names the one in the middle, with the groups that meet only there', async () => {
    const test = rings()
    const { rows, total, whole, sampled, groups, guards } = await connectorsOf(test.read, test.horizon, question, asking())
    expect(whole.groups).toBe(3)
    expect(groups.flatMap(({ members }) => members)).toHaveLength(13)
    expect(rows[0]).toMatchObject({ label: MIDDLE, touches: 3, severed: 2, cutOff: 8, subject: true })
    expect(rows[0]?.pairs).toBeGreaterThanOrEqual(2)
    // Each end of a ring carries its three others; nobody else lies on a way.
    expect([total, rows.length]).toEqual([4, 4])
    expect(sampled).toEqual({ top: 10, subjects: 1, allSubjects: 1 })
    expect(guards.slice(0, 2)).toEqual(['central-not-leader', 'files-of-few'])
  })

  it('does not call a group cut off that only it held together', async () => {
    const test = testCase()
    for (const hub of [10, 20]) for (let n = 1; n < 6; n++) test.row({ from: number(hub), to: number(hub + n) })
    test.row({ from: number(10), to: number(20) })
    const { rows, whole } = await connectorsOf(test.read, test.horizon, question, asking())
    expect(whole.groups).toBe(2)
    expect(rows[0]).toMatchObject({ touches: 2, pairs: 1, severed: 0, cutOff: 5 })
  })

  it('says nothing of files of few where no records of anybody are held', async () => {
    const test = testCase()
    for (const [from, to] of [
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const)
      test.row({ from: number(from), to: number(to) })
    const { guards, rows } = await connectorsOf(test.read, test.horizon, question, asking())
    expect(guards).not.toContain('files-of-few')
    expect(rows.map(({ label }) => label)).toEqual([number(2), number(3)])
  })

  it('veils who is protected', async () => {
    const test = rings()
    test.person('Somebody Real', MIDDLE, { protection: 'witness' })
    const { rows } = await connectorsOf(test.read, test.horizon, question, asking())
    expect(JSON.stringify(rows)).not.toContain(MIDDLE)
    expect(rows[0]).toMatchObject({ veiled: true, protection: 'witness', touches: 3 })
  })

  it('can be cancelled, and keeps nothing of what was cancelled', async () => {
    const test = rings()
    const controller = new AbortController()
    controller.abort()
    await expect(connectorsOf(test.read, test.horizon, question, { signal: controller.signal, limit: 5 })).rejects.toThrow()
    expect((await connectorsOf(test.read, test.horizon, question, asking(1))).rows).toHaveLength(1)
  })
})

describe('every measure', () => {
  it('is null where it is undefined, never 0', async () => {
    const test = rings()
    const { rows } = await measuresOf(test.read, test.horizon, question, asking())
    expect(rows).toHaveLength(13)
    const of = (label: string) => rows.find((row) => row.label === label)
    expect(of(MIDDLE)).toMatchObject({ degree: 3, clustering: 0 })
    expect(of(number(11))).toMatchObject({ degree: 3, betweenness: 0, clustering: 1, core: 3 })
    const pair = testCase()
    pair.row({ from: number(1), to: number(2) })
    const [one] = (await measuresOf(pair.read, pair.horizon, question, asking())).rows
    expect(one).toMatchObject({ betweenness: null, clustering: null, closeness: 1, group: null })
  })

  it('is measured anew once the case has changed', async () => {
    const test = rings()
    const before = await measuresOf(test.read, test.horizon, question, asking())
    test.row({ from: number(50), to: number(51) })
    const after = await measuresOf(test.read, test.horizon, question, asking())
    expect([before.total, after.total]).toEqual([13, 15])
  })

  it('takes as one what people decided to be one person, whose records are held if those of either are', async () => {
    const test = rings()
    await measuresOf(test.read, test.horizon, question, asking())
    const [a, b] = [test.id(MIDDLE), test.id(number(11))].toSorted((x, y) => (x < y ? -1 : 1))
    test.db.prepare("INSERT INTO same_person VALUES (?, ?, 'same', 0, 'Tester')").run(a, b)
    const { rows, total } = await measuresOf(test.read, test.horizon, question, asking())
    expect(total).toBe(12)
    expect(rows[0]).toMatchObject({ subject: true, degree: 5 })
  })

  it('is of the events under the filter', async () => {
    const test = rings()
    const { total } = await measuresOf(test.read, test.horizon, { ...question, filter: { until: minutes(6) } }, asking())
    expect(total).toBe(4)
  })
})

describe('which link holds most together', () => {
  it('says who is cut off without it', async () => {
    const test = rings()
    const { rows, total } = await tiesOf(test.read, test.horizon, question, asking(5))
    expect([total, rows.length]).toEqual([21, 5])
    for (const { from, to, cutOff } of rows.slice(0, 3)) {
      expect([from.label, to.label]).toContain(MIDDLE)
      expect(cutOff).toBe(4)
    }
    expect(rows[3]?.cutOff).toBe(0)
    const directed = await tiesOf(test.read, test.horizon, { ...question, directed: true }, asking())
    expect(directed.rows.every(({ cutOff }) => cutOff === null)).toBe(true)
  })
})

describe('which groups there are', () => {
  it('gives size, what runs inside and outside, who holds each together, and how sure it is', async () => {
    const test = rings()
    const found = await groupsIn(test.read, test.horizon, { ...question, seed: 1 }, asking())
    expect(found.rows.map(({ size }) => size)).toEqual([5, 4, 4])
    expect(found).toMatchObject({ total: 3, nodes: 13, alone: 0, seed: 1 })
    const [first, second] = found.rows
    expect(first).toMatchObject({ inner: 7, outer: 2, innerTies: 7, density: 0.7, subjects: 1 })
    expect(second).toMatchObject({ inner: 6, outer: 1, density: 1, subjects: 0 })
    expect(second?.others.map(({ group, ties }) => [group, ties])).toEqual([[1, 1]])
    expect(first?.holders[0]).toMatchObject({ ties: 4 })
    expect(found.members).toHaveLength(13)
    expect(found.quality! - found.byChance!).toBeGreaterThan(0.1)
    // A ring stays together whatever happens; who stands between may go here or there.
    const middle = found.members.find(({ label }) => label === MIDDLE)
    expect(middle?.again).toBeLessThan(1)
    expect(second?.again).toBeGreaterThan(0.7)
    expect(found.guards).toContain('groups-by-contact')
  })

  it('repeats itself by its seed, and has none in an empty case', async () => {
    const test = rings()
    const ask = (seed: number) => groupsIn(test.read, test.horizon, { ...question, seed }, asking())
    expect(await ask(7)).toEqual(await ask(7))
    const none = testCase()
    const found = await groupsIn(none.read, none.horizon, { ...question, seed: 1 }, asking())
    expect(found).toMatchObject({ rows: [], members: [], alone: 0, quality: null, byChance: null, runs: 0 })
  })
})
