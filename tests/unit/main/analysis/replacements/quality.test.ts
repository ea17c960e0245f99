import { expect, it } from 'vitest'
import { replacements, type Replacement } from '../../../../../main/analysis/replacements/replacements.ts'
import { world, type Way } from './world.ts'

interface Judged {
  row: Replacement
  right: boolean
  way: Way | null
  weak: boolean
}

/** The same as tests/bench/replacements.bench.ts, on few networks. */
async function judged(seeds: readonly number[]): Promise<Judged[]> {
  const all: Judged[] = []
  for (const seed of seeds) {
    const { test, truth } = world(seed)
    for (const row of (await replacements(test.read, test.horizon, {})).rows) {
      const fact = truth.get(Number(row.oldId.slice(1)))
      all.push({ row, right: fact?.next === Number(row.newId.slice(1)), way: fact?.way ?? null, weak: row.reasons.includes('weak') })
    }
  }
  return all
}

it('answers that are called clear are right, weak ones look weak, and what leaves no trace is never clear', async () => {
  const all = await judged([3, 14, 159, 265, 358])
  const share = (of: readonly Judged[]): number => of.filter(({ right }) => right).length / of.length
  const clear = all.filter(({ weak }) => !weak)
  const weak = all.filter(({ weak: little }) => little)
  expect(clear.length).toBeGreaterThan(12)
  expect(share(clear)).toBeGreaterThanOrEqual(0.95)
  expect(share(weak.filter(({ row }) => row.score < 0.2))).toBeLessThan(0.4)
  expect(share(weak)).toBeLessThan(share(clear) - 0.3)
  expect(clear.filter(({ way }) => way === 'vanish' || way === null).length).toBeLessThanOrEqual(1)
  // Decoys and all, the right one stands first for most who kept their contacts.
  expect(share(all.filter(({ way }) => way === 'contacts' || way === 'handset'))).toBeGreaterThan(0.7)
})

it('says of each answer how often answers like it were right', async () => {
  const { test } = world(3)
  const { rows, clear, total } = await replacements(test.read, test.horizon, {})
  expect(total).toBe(rows.length)
  expect(clear).toBe(rows.filter(({ reasons }) => !reasons.includes('weak')).length)
  for (const { tested, reasons } of rows) expect(tested.right / tested.of).toBeGreaterThan(reasons.includes('weak') ? 0 : 0.95)
  const least = rows.filter(({ score }) => score < 0.2)[0]
  expect((least?.tested.right ?? 0) / (least?.tested.of ?? 1)).toBeLessThan(0.2)
})

it('tells a circle as a circle, with who talked to whom before and after', async () => {
  const { test, truth } = world(4)
  const { circles } = await replacements(test.read, test.horizon, {})
  const [circle] = circles
  expect(circle?.pairs.length).toBeGreaterThanOrEqual(3)
  for (const { oldId, newId } of circle?.pairs ?? []) expect(truth.get(Number(oldId.slice(1)))).toEqual({ next: Number(newId.slice(1)), way: 'circle' })
  expect(circle?.before.length).toBeGreaterThan(1)
  for (const [a, b] of [...(circle?.before ?? []), ...(circle?.after ?? [])]) expect(Math.max(a, b)).toBeLessThan(circle?.pairs.length ?? 0)
})

it('shows what both share, who else comes into question, and why there is nothing', async () => {
  const { test, truth } = world(4)
  const all = await replacements(test.read, test.horizon, {})
  const row = all.rows.find(({ oldId, reasons }) => truth.get(Number(oldId.slice(1)))?.way === 'contacts' && !reasons.includes('weak'))
  if (!row) throw new Error('nobody kept contacts')
  expect(row.contacts).toHaveLength(Math.min(12, row.shared))
  for (const { old, new: now, known } of row.contacts) expect(Math.min(old, now, known - 1)).toBeGreaterThan(0)
  expect(row.others.map(({ score }) => score)).toEqual(row.others.map(({ score }) => score).toSorted((a, b) => b - a))
  const asked = await replacements(test.read, test.horizon, { of: [row.oldId] })
  expect(asked.rows[0]).toEqual(row)
  expect(asked.why).toEqual([])
  const steady = test.db.prepare('SELECT id FROM selector WHERE id NOT IN (SELECT value FROM json_each(?)) AND kind = 1 ORDER BY id LIMIT 1').pluck()
  const quiet = steady.get(JSON.stringify([...truth].flatMap(([old, { next }]) => [old, next]))) as number
  const nothing = await replacements(test.read, test.horizon, { of: [`s${quiet}`] })
  expect(nothing.rows).toEqual([])
  expect(nothing.why).toMatchObject([{ id: `s${quiet}` }])
})
