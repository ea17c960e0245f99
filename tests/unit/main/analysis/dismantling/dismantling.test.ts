import { describe, expect, it } from 'vitest'
import { dismantling } from '../../../../../main/analysis/dismantling/dismantling.ts'
import { heldNetwork } from '../../../../../main/analysis/dismantling/network.ts'
import { lift } from '../../../../../main/analysis/protection.ts'
import { turns } from '../../../../../main/analysis/turns.ts'
import { finish } from '../../../../../shared/network/steps.ts'
import { testCase } from '../fixture.ts'
import type { TestCase } from '../fixture.ts'

const number = (n: number): string => `+2126000000${String(n).padStart(2, '0')}`
const [FIRST, SECOND, BETWEEN] = [number(1), number(2), number(3)]

/** Two organisers with four contacts each, and a go-between who calls both, twice. */
function organisers(): TestCase {
  const c = testCase()
  for (let i = 0; i < 4; i++) {
    c.row({ from: FIRST, to: number(10 + i) })
    c.row({ from: SECOND, to: number(20 + i) })
  }
  for (const to of [FIRST, SECOND, FIRST, SECOND]) c.row({ from: BETWEEN, to })
  return c
}

const ask = async (c: TestCase, remove: number, protect: string[] = []) =>
  finish(dismantling(c.read, c.horizon, await heldNetwork(c.read, c.horizon, {}, undefined, turns()), { remove, objective: 'largest', protect }))

describe('whose removal breaks a network', () => {
  it('names them, with what ties them in', async () => {
    const found = await ask(organisers(), 2)
    expect(found).toMatchObject({ objective: 'largest', before: 11, value: 1, proven: true, bound: 1, spared: 0 })
    expect(found.set.map(({ label, degree, strength }) => [label, degree, strength])).toEqual([
      [FIRST, 5, 6],
      [SECOND, 5, 6],
    ])
    expect(found.order[0]).toMatchObject({ label: BETWEEN, value: 5 })
    expect(found.baselines.map(({ name }) => name)).toEqual(expect.arrayContaining(['degree', 'betweenness', 'collective-influence', 'corehd', 'k-core']))
  })

  it.each(['victim', 'witness', 'minor', 'informant'])('never suggests a %s, nor a number of theirs, revealed or not', async (protection) => {
    const c = organisers()
    const person = c.person('Yasmine', FIRST, { protection })
    for (const reveal of [false, true]) {
      if (reveal) lift(c.read, [`e${person}`], true)
      const found = await ask(c, 3)
      expect([...found.set, ...found.order, ...found.set.flatMap(({ heirs }) => heirs)].map(({ id }) => id)).not.toContain(c.id(FIRST))
      expect(found.spared).toBe(1)
      expect(JSON.stringify(found)).not.toContain('Yasmine')
    }
  })

  it('spares those named: a number, or a person with all numbers', async () => {
    const c = organisers()
    const person = c.person('Karim', SECOND)
    c.person('Karim', BETWEEN)
    expect((await ask(c, 2, [c.id(FIRST)])).set.map(({ id }) => id)).not.toContain(c.id(FIRST))
    const found = await ask(c, 4, [`e${person}`])
    expect(found.spared).toBe(2)
    for (const value of [SECOND, BETWEEN]) expect([...found.set, ...found.order].map(({ id }) => id)).not.toContain(c.id(value))
  })
})
