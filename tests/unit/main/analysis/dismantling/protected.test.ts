import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dismantleAnswer } from '../../../../../main/analysis/dismantling/answer.ts'
import { heldNetwork } from '../../../../../main/analysis/dismantling/network.ts'
import { piecesWithout } from '../../../../../main/analysis/dismantling/pieces.ts'
import { setStages } from '../../../../../main/analysis/dismantling/stages.ts'
import { lift, protectionOf } from '../../../../../main/analysis/protection.ts'
import { turns } from '../../../../../main/analysis/turns.ts'
import type { WritableDB } from '../../../../../main/case/types.ts'
import { STAGES } from '../../../../../shared/model/stage.ts'
import { AIMS } from '../../../../../shared/network/dismantle/aims.ts'
import { testCase } from '../fixture.ts'

const PEOPLE = 9
const number = (n: number): string => `+21269200010${n}`
const name = (n: number): string => `Zarqoun${'abcdefghi'[n]} Bilqvist`

const cases = fc.record({
  calls: fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)), { minLength: 4, maxLength: 24 }),
  protections: fc.array(fc.constantFrom(null, null, 'victim', 'witness', 'minor', 'informant'), { minLength: PEOPLE, maxLength: PEOPLE }),
  stages: fc.array(fc.constantFrom(null, ...STAGES), { minLength: PEOPLE, maxLength: PEOPLE }),
  remove: fc.integer({ min: 1, max: 6 }),
  aim: fc.constantFrom(...AIMS),
  reveal: fc.boolean(),
})

describe('protected people', () => {
  it('are never suggested, never heirs, never struck out and never named, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ calls, protections, stages, remove, aim, reveal }) => {
        const c = testCase()
        const persons = protections.map((protection, n) => c.person(name(n), number(n), protection === null ? {} : { protection }))
        for (const [a, b] of calls) c.row({ from: number(a), to: number(b) })
        const open = { actor: 'T', horizon: () => c.horizon, write: <T>(work: (db: WritableDB) => { result: T }) => work(c.read as WritableDB).result }
        const marks = persons.flatMap((row, n) => (stages[n] ? [{ id: `e${row}`, stages: [stages[n]] }] : []))
        if (marks.length > 0) setStages(open, marks)
        const guarded = new Set(protections.flatMap((protection, n) => (protection === null ? [] : [c.id(number(n)), `e${persons[n]}`])))
        if (reveal) lift(c.read, [...guarded], true)
        const asked = { remove, objective: aim, protect: [] }
        const answer = await dismantleAnswer(c.read, c.horizon, {}, asked, { signal: new AbortController().signal, limit: 5_000 }).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'stages-missing' })
          return null
        })
        if (answer) {
          const told = [...answer.set, ...answer.order, ...answer.busiest, ...answer.set.flatMap(({ heirs }) => heirs)].map(({ id }) => id)
          for (const id of told) expect(guarded.has(id), id).toBe(false)
          if (!reveal)
            for (const [n, protection] of protections.entries())
              if (protection !== null) expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${name(n)}|69200010${n}`))
        }
        const held = await heldNetwork(c.read, c.horizon, {}, undefined, turns())
        const out = piecesWithout(held, held.ties.ids, (id) => protectionOf(c.read, id) !== null)
        expect(new Set(out.guarded)).toEqual(new Set(held.ties.ids.filter((id) => guarded.has(id))))
        expect(out.groups.flat().length + out.alone).toBe(out.guarded.length)
      }),
      { numRuns: 120 },
    )
  })
})
