import { describe, expect, it } from 'vitest'
import { waysBetween } from '../../../../main/analysis/ways.ts'
import type { WaysQuestion } from '../../../../main/analysis/ways.ts'
import { finish } from '../../../../shared/network/steps.ts'
import { minutes, testCase } from './fixture.ts'
import type { TestCase } from './fixture.ts'

const [A, B, C, D, E] = ['+212600000001', '+212600000002', '+212600000003', '+212600000004', '+212600000005'] as const

/** A reaches D by B (busy) and by C (one call each, in order of time: C calls D after A called C); E stands apart. */
function called(): TestCase {
  const c = testCase()
  for (let i = 0; i < 5; i++) c.row({ from: A, to: B, start: minutes(100 + i) })
  for (let i = 0; i < 3; i++) c.row({ from: B, to: D, start: minutes(i) })
  c.row({ from: A, to: C, start: minutes(10), seconds: 60 })
  c.row({ from: D, to: C, start: minutes(20) })
  c.row({ from: E, to: null })
  return c
}

const ask = (c: TestCase, more: Partial<WaysQuestion> = {}) =>
  finish(
    waysBetween(c.read, c.horizon, { from: c.id(A), to: c.id(D), most: 5, through: [], avoiding: [], inOrder: false, directed: false, filter: {}, ...more }),
  )
const labels = (found: ReturnType<typeof ask>): string[][] => found.ways.map(({ nodes }) => nodes.map(({ label }) => label))

describe('how one reaches another', () => {
  it('gives ways of equal length along stronger ties first, each with its weakest link', () => {
    const found = ask(called())
    expect(labels(found)).toEqual([
      [A, B, D],
      [A, C, D],
    ])
    expect(found.ways[0]).toMatchObject({ length: 2, weakest: { events: 3, certainty: 'confirmed', rows: 0 } })
    expect(found.ways[0]?.links).toMatchObject([
      {
        events: 5,
        strength: 5,
        first: new Date(minutes(100)).toISOString().replace('.000', ''),
        last: new Date(minutes(104)).toISOString().replace('.000', ''),
      },
      { events: 3 },
    ])
    expect(found).toMatchObject({ complete: true, tied: { from: true, to: true } })
  })

  it('goes through some and past others', () => {
    const c = called()
    expect(labels(ask(c, { through: [c.id(C)] }))).toEqual([[A, C, D]])
    expect(labels(ask(c, { avoiding: [c.id(B)] }))).toEqual([[A, C, D]])
    expect(labels(ask(c, { avoiding: [c.id(B)], through: [c.id(B)] }))).toEqual([])
    expect(labels(ask(c, { most: 1 }))).toHaveLength(1)
  })

  it('in order of time: only where calls follow one another, with the calls', () => {
    const c = called()
    const found = ask(c, { inOrder: true })
    expect(labels(found)).toEqual([[A, C, D]])
    expect(found.ways[0]?.links.map(({ event, at }) => [event, at])).toEqual([
      ['v9', new Date(minutes(10)).toISOString().replace('.000', '')],
      ['v10', new Date(minutes(20)).toISOString().replace('.000', '')],
    ])
    // D called C, and did not hear from it.
    expect(labels(ask(c, { inOrder: true, directed: true }))).toEqual([])
    expect(labels(ask(c, { directed: true }))).toEqual([[A, B, D]])
  })

  it('takes a person for their numbers, and keeps the protected veiled', () => {
    const c = called()
    const person = c.person('Samira', A)
    c.person('Yasmine', B, { protection: 'victim' })
    const found = ask(c, { from: `e${person}` })
    expect(found.ways.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      [c.id(A), c.id(B), c.id(D)],
      [c.id(A), c.id(C), c.id(D)],
    ])
    expect(JSON.stringify(found)).not.toMatch(/Yasmine|600000002/)
  })

  it('says who is tied to nobody', () => {
    const c = called()
    c.selector('+212600000009')
    expect(ask(c, { to: c.id(E) })).toEqual({ ways: [], complete: true, tied: { from: true, to: true } })
    expect(ask(c, { to: c.id('+212600000009') }).tied).toEqual({ from: true, to: false })
  })
})
