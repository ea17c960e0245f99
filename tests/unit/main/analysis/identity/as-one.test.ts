import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from '../../../../../main/analysis/alike/alike.ts'
import { chainTimes } from '../../../../../main/analysis/chain-times.ts'
import { chains } from '../../../../../main/analysis/chains.ts'
import { common } from '../../../../../main/analysis/common.ts'
import { contactsOf } from '../../../../../main/analysis/contacts/contacts.ts'
import { decide } from '../../../../../main/analysis/identity/decide.ts'
import { decisions } from '../../../../../main/analysis/identity/decisions.ts'
import { indicators } from '../../../../../main/analysis/indicators/of-case.ts'
import { meetings } from '../../../../../main/analysis/meetings/meetings.ts'
import { present } from '../../../../../main/analysis/presence/present.ts'
import { replacements } from '../../../../../main/analysis/replacements/replacements.ts'
import { routes } from '../../../../../main/analysis/routes/routes.ts'
import { openFake } from '../../exhibit/fixture.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const
/** Names of one chat that may be of one person; the first is the oldest, and stands for them. */
const NAMES = ['Karim', 'Karim A', 'K. Alaoui'].map((name) => `whatsapp:Chat/${name}`)
const PARTIES = [A, B, C, ...NAMES]
const CELLS = { Rabat: { lat: 34.02, lon: -6.84 }, Tanger: { lat: 35.77, lon: -5.8 }, Nador: { lat: 35.17, lon: -2.93 } }
const WITHIN = 10 * 60_000

interface Row {
  from: number
  to: number
  at: number
  cell: number
  side: 1 | 2
}

/** The same rows; `as` says under which name each of the names writes. */
function caseOf(rows: readonly Row[], as: (party: string) => string): TestCase {
  const t = testCase()
  for (const number of [A, B, C]) t.selector(number)
  for (const name of NAMES) t.selector(name, 'name')
  for (const [name, place] of Object.entries(CELLS)) t.cell(name, place)
  for (const { from, to, at, cell, side } of rows)
    t.row({
      from: as(PARTIES[from]!),
      to: as(PARTIES[to]!),
      start: minutes(at),
      seconds: 30,
      direction: 1,
      side,
      cellFirst: Object.keys(CELLS)[cell % 3]!,
      raw: `${from};${to};${at}`,
    })
  return t
}

async function answers(t: TestCase): Promise<Record<string, unknown>> {
  const [zone, of] = ['Africa/Casablanca', t.id(NAMES[0]!)]
  const found = await chains(t.read, t.horizon, {}, { within: WITHIN, least: 1 })
  const there = (['Rabat', 'Tanger'] as const).map((cell) => ({ cells: [t.id(cell)], metres: 0, from: minutes(0), until: minutes(10_000) }))
  return {
    chains: found,
    times: found.rows.map(({ ids }) => chainTimes(t.read, t.horizon, {}, ids, WITHIN)),
    chainsOfOne: await chains(t.read, t.horizon, {}, { within: WITHIN, least: 1, of: [of] }),
    contacts: await contactsOf(t.read, t.horizon, { of: t.id(A), filter: {}, zone }),
    indicators: await indicators(t.read, t.horizon, { of: t.id(A), filter: {}, zone }),
    common: await common(t.read, t.horizon, {}, { of: [A, B].map((number) => ({ id: t.id(number), label: number })) }),
    meetings: await meetings(t.read, t.horizon, {}, { metres: 1_000, minutes: 15 }),
    present: await present(t.read, t.horizon, there, {}),
    presentOne: await present(t.read, t.horizon, there, { of: [of] }),
    routes: await routes(t.read, t.horizon, {}),
    routeOfOne: await routes(t.read, t.horizon, { of: [of] }),
    replacements: await replacements(t.read, t.horizon, {}),
    alike: await alike(t.read, t.horizon, { of: [t.id(A), of], filter: {}, zone }),
  }
}

const row = fc.record({
  from: fc.nat(PARTIES.length - 1),
  to: fc.nat(PARTIES.length - 1),
  at: fc.integer({ min: 0, max: 6_000 }),
  cell: fc.nat(2),
  side: fc.constantFrom(1 as const, 2 as const),
})
/** Crowded into some hours, so that chains and meetings come about. */
const rows = fc
  .array(row, { minLength: 5, maxLength: 60 })
  .map((all) => all.map((one) => ({ ...one, at: (one.at % 7) * 1_440 + Math.floor(one.at / 60) })).toSorted((a, b) => a.at - b.at))

describe('whoever was decided to be one', () => {
  it('is one in every answer, as if the files had called them by one name; undoing it parts them again', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.subarray([1, 2], { minLength: 1 }), async (told, joined) => {
        const t = caseOf(told, (party) => party)
        const { open } = openFake(t)
        const before = await answers(t)
        for (const i of joined) decide(open, t.id(NAMES[0]!), t.id(NAMES[i]!), 'same')
        const after = await answers(t)
        const wanted = await answers(caseOf(told, (party) => (joined.some((i) => NAMES[i] === party) ? NAMES[0]! : party)))
        for (const [name, answer] of Object.entries(after)) expect(answer, name).toEqual(wanted[name])
        for (const { a, b } of decisions(t.read)) decide(open, a, b, null)
        expect(await answers(t)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })

  it('makes one chain of what two names passed on, found by either name, and parts them again', async () => {
    const t = caseOf(
      [1, 2, 3].flatMap((day) => [
        { from: 0, to: day === 2 ? 4 : 3, at: day * 1_440, cell: 0, side: 1 as const },
        { from: day === 3 ? 5 : 3, to: 1, at: day * 1_440 + 5, cell: 0, side: 1 as const },
      ]),
      (party) => party,
    )
    const { open } = openFake(t)
    const [one, two, three] = NAMES.map((name) => t.id(name)) as [string, string, string]
    const ask = (of?: string[]) => chains(t.read, t.horizon, {}, { within: WITHIN, least: 3, of })
    expect((await ask()).rows).toEqual([])
    decide(open, one, two, 'same')
    decide(open, two, three, 'same')
    const [found] = (await ask()).rows
    expect(found).toMatchObject({ times: 3, ids: [t.id(A), one, t.id(B)] })
    for (const name of [one, two, three]) {
      expect((await ask([name])).rows).toEqual([found])
      expect(chainTimes(t.read, t.horizon, {}, [t.id(A), name, t.id(B)], WITHIN)).toHaveLength(3)
    }
    decide(open, two, three, null)
    expect((await ask()).rows).toEqual([])
  })
})
