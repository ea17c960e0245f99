import { describe, expect, it } from 'vitest'
import { waysBetween } from '../../../../main/analysis/ways.ts'
import type { Ways, WaysQuestion } from '../../../../main/analysis/ways.ts'
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
  waysBetween(c.read, c.horizon, { from: c.id(A), to: c.id(D), most: 5, through: [], avoiding: [], inOrder: false, directed: false, filter: {}, ...more })
const labels = (found: Ways): string[][] => found.ways.map(({ nodes }) => nodes.map(({ label }) => label))

describe('how one reaches another', () => {
  it('gives ways of equal length along stronger ties first, each with its weakest link', async () => {
    const found = await ask(called())
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

  it('passes a person by any of their numbers, and nobody by two', async () => {
    const c = called()
    // Number E of the person stands first and is tied to nobody on the way; C leads on.
    c.person('Karim Exemple', E)
    c.person('Karim Exemple', C)
    expect(labels(await ask(c, { through: [c.id('Karim Exemple')] }))).toEqual([[A, C, D]])
    expect(labels(await ask(c, { through: [c.id('Karim Exemple')], inOrder: true }))).toEqual([[A, C, D]])
    c.person('Nadia Modele', A)
    c.person('Nadia Modele', B)
    for (const inOrder of [false, true])
      expect(labels(await ask(c, { from: c.id('Nadia Modele'), inOrder }))).toEqual([
        [B, D],
        [A, C, D],
      ])
  })

  it('goes through some and past others', async () => {
    const c = called()
    expect(labels(await ask(c, { through: [c.id(C)] }))).toEqual([[A, C, D]])
    expect(labels(await ask(c, { avoiding: [c.id(B)] }))).toEqual([[A, C, D]])
    expect(labels(await ask(c, { avoiding: [c.id(B)], through: [c.id(B)] }))).toEqual([])
    expect(labels(await ask(c, { most: 1 }))).toHaveLength(1)
  })

  it('in order of time: only where calls follow one another, with the calls', async () => {
    const c = called()
    const found = await ask(c, { inOrder: true })
    expect(labels(found)).toEqual([[A, C, D]])
    expect(found.ways[0]?.links.map(({ event, at }) => [event, at])).toEqual([
      ['v9', new Date(minutes(10)).toISOString().replace('.000', '')],
      ['v10', new Date(minutes(20)).toISOString().replace('.000', '')],
    ])
    // D called C, and did not hear from it.
    expect(labels(await ask(c, { inOrder: true, directed: true }))).toEqual([])
    expect(labels(await ask(c, { directed: true }))).toEqual([[A, B, D]])
  })

  it('takes a person for their numbers, and keeps the protected veiled', async () => {
    const c = called()
    const person = c.person('Samira', A)
    c.person('Yasmine', B, { protection: 'victim' })
    const found = await ask(c, { from: `e${person}` })
    expect(found.ways.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      [c.id(A), c.id(B), c.id(D)],
      [c.id(A), c.id(C), c.id(D)],
    ])
    expect(JSON.stringify(found)).not.toMatch(/Yasmine|600000002/)
  })

  it('says who is tied to nobody', async () => {
    const c = called()
    c.selector('+212600000009')
    expect(await ask(c, { to: c.id(E) })).toMatchObject({ ways: [], complete: true, tied: { from: true, to: true } })
    expect((await ask(c, { to: c.id('+212600000009') })).tied).toEqual({ from: true, to: false })
  })
})

describe('where there is no way', () => {
  it('says how large the piece is that each is in, and who is busiest there', async () => {
    const c = called()
    const found = await ask(c, { to: c.id(E) })
    expect(found.none).toMatchObject({
      pieces: { from: { nodes: 4, ties: 4 }, to: { nodes: 1, ties: 0 }, same: false },
      without: [],
      touches: [],
    })
    expect(found.none?.pieces.from?.busiest).toHaveLength(3)
    c.selector('+212600000009')
    expect((await ask(c, { to: c.id('+212600000009') })).none?.pieces.to).toBeNull()
  })

  it('names each setting that alone keeps them apart', async () => {
    const c = called()
    expect((await ask(c, { inOrder: true, avoiding: [c.id(C)] })).none).toMatchObject({ without: ['order', 'avoiding'], together: false })
    expect((await ask(c, { directed: true, inOrder: true, avoiding: [c.id(B)] })).none).toMatchObject({ without: ['directed'], together: false })
    expect((await ask(c, { filter: { from: minutes(99) } })).none).toMatchObject({ without: ['period'] })
    expect((await ask(c, { filter: { kinds: ['sms'] } })).none).toMatchObject({ without: ['kinds'] })
    expect((await ask(c, { filter: { least: 4 } })).none).toMatchObject({ without: ['least'] })
    expect((await ask(c, { avoiding: [c.id(B), c.id(C)] })).none).toMatchObject({ without: ['avoiding'], pieces: { same: true } })
  })

  it('says so where only several together open a way', async () => {
    const c = called()
    expect((await ask(c, { avoiding: [c.id(B), c.id(C)], filter: { from: minutes(99) } })).none).toMatchObject({
      without: ['avoiding', 'period'],
      together: true,
    })
  })

  it('says how far one gets in time', async () => {
    const c = called()
    const { none } = await ask(c, { inOrder: true, avoiding: [c.id(C)] })
    expect(none?.reached).toEqual([{ id: c.id(B), label: B, steps: 1, at: new Date(minutes(101)).toISOString().replace('.000', '') }])
  })

  it('finds by what two pieces come close: a handset of both, a name of both, never a bad handset', async () => {
    const c = called()
    const [X, Y] = ['+34600000001', '+34600000002']
    c.row({ from: X, to: Y })
    c.row({ from: B, to: A, side: 1, imei: '356938035643809' })
    c.row({ from: Y, to: X, side: 1, imei: '356938035643809' })
    c.selector('111111111111111', 'imei', { flags: 2 })
    c.row({ from: A, to: B, side: 1, imei: '111111111111111' })
    c.row({ from: X, to: Y, side: 1, imei: '111111111111111' })
    const { none } = await ask(c, { to: c.id(X) })
    expect(none?.pieces).toMatchObject({ from: { nodes: 4 }, to: { nodes: 2 }, same: false })
    expect(none?.touches).toEqual([
      {
        by: 'handset',
        thing: { id: c.id('356938035643809'), label: '356938035643809' },
        kind: 'device',
        near: { id: c.id(B), label: B, steps: 1 },
        far: { id: c.id(Y), label: Y, steps: 1 },
      },
    ])
    c.person('Samira', A)
    c.person('Samira', X)
    expect((await ask(c, { to: c.id(X) })).none?.touches[0]).toMatchObject({ by: 'link', thing: { label: 'Samira' }, near: { steps: 0 }, far: { steps: 0 } })
  })

  it('veils who is protected in what comes close', async () => {
    const c = called()
    c.row({ from: '+34600000001', to: '+34600000002' })
    c.person('Yasmine', A, { protection: 'victim' })
    c.person('Yasmine', '+34600000001')
    expect(JSON.stringify((await ask(c, { to: c.id('+34600000002') })).none)).not.toMatch(/Yasmine|600000001"/)
  })
})

it('can be stopped', async () => {
  const stop = new AbortController()
  const c = called()
  const asked = waysBetween(
    c.read,
    c.horizon,
    { from: c.id(A), to: c.id(D), most: 5, through: [], avoiding: [], inOrder: true, directed: false, filter: {} },
    { signal: stop.signal },
  )
  stop.abort()
  await expect(asked).rejects.toThrow()
})
