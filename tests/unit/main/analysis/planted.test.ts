import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chains } from '../../../../main/analysis/chains.ts'
import { meetings } from '../../../../main/analysis/meetings/meetings.ts'
import { replacements } from '../../../../main/analysis/replacements/replacements.ts'
import type { OpenCase } from '../../../../main/case/types.ts'
import { happen } from '../../../../main/sample/events.ts'
import { sampleFiles } from '../../../../main/sample/files.ts'
import { PLACES } from '../../../../main/sample/people.ts'
import { folder, newCase, run } from '../import/fixtures.ts'

/** What the sample plants must come out of it: its files imported as a person would import them. */
const world = happen()
let opened: OpenCase

beforeAll(async () => {
  opened = await newCase()
  const into = folder()
  for (const { name, bytes, zone, region } of sampleFiles(world)) {
    const path = join(into, name)
    writeFileSync(path, bytes)
    await run(opened, path, { zone, region })
  }
}, 180_000)
afterAll(() => opened.close())

describe('the sample case', () => {
  it('tells first which number took over, with a clear margin', async () => {
    const { old, new: next, after } = world.facts.replaced
    for (const at of [null, Date.parse(after)]) {
      const { rows } = await replacements(opened.read, opened.horizon(), {}, { at })
      expect(rows[0]).toMatchObject({ old, new: next })
      expect(rows[0]?.score).toBeGreaterThan(0.8)
      expect((rows[0]?.score ?? 0) - (rows[0]?.runnerUp ?? 0)).toBeGreaterThan(0.4)
      expect((rows[0]?.score ?? 0) - (rows[1]?.score ?? 0)).toBeGreaterThan(0.2)
      expect(rows[0]?.reasons).not.toContain('weak')
    }
  })

  it('has nothing to say of another time', async () => {
    const { rows } = await replacements(opened.read, opened.horizon(), {}, { at: Date.UTC(2026, 0, 12) })
    expect(rows.filter(({ reasons }) => !reasons.includes('weak'))).toEqual([])
  })

  it('tells who met at the beaches in the nights of departure, before all that is usual', async () => {
    const { rows } = await meetings(opened.read, opened.horizon(), {})
    const nights = world.facts.meetings.map(({ members, place, night }) => ({
      members: members.toSorted(),
      cell: PLACES[place as keyof typeof PLACES].cell,
      day: Date.parse(night),
    }))
    for (const { members, cell, day } of nights) {
      const at = rows.findIndex(
        (row) => row.cell === cell && row.members.toSorted().join() === members.join() && Math.abs(Date.parse(row.from) - day) < 4 * 3_600_000,
      )
      expect(at, `${members.join()} ${new Date(day).toISOString()}`).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThan(2 * nights.length)
    }
    expect(rows[0]?.members.length).toBe(3)
  })

  it('tells the chain of payments as often as it was planted', async () => {
    const { path, times, withinMinutes } = world.facts.paymentChain
    const { rows } = await chains(opened.read, opened.horizon(), {}, { within: withinMinutes * 60_000, least: 3 })
    expect(rows.find((row) => row.path.join() === path.join())?.times).toBe(times)
  })
})
