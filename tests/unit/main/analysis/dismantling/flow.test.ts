import { describe, expect, it } from 'vitest'
import { dismantleAnswer } from '../../../../../main/analysis/dismantling/answer.ts'
import { heldNetwork } from '../../../../../main/analysis/dismantling/network.ts'
import { piecesWithout } from '../../../../../main/analysis/dismantling/pieces.ts'
import { listStages, setStages, stageBits, stagesOf } from '../../../../../main/analysis/dismantling/stages.ts'
import { turns } from '../../../../../main/analysis/turns.ts'
import type { OpenCase, WritableDB } from '../../../../../main/case/types.ts'
import { lineBits, stageOf } from '../../../../../shared/model/stage.ts'
import type { Stage } from '../../../../../shared/model/stage.ts'
import { testCase } from '../fixture.ts'
import type { TestCase } from '../fixture.ts'

const number = (n: number): string => `+2126000000${String(n).padStart(2, '0')}`
const [RECRUITS, ALSO, PILOT, RECEIVES, OTHER] = [number(1), number(2), number(3), number(4), number(5)]

/** Two who recruit, one pilot whom both call, two who receive. */
function trade(): TestCase {
  const c = testCase()
  for (const from of [RECRUITS, ALSO]) c.row({ from, to: PILOT })
  for (const to of [RECEIVES, OTHER]) c.row({ from: PILOT, to })
  return c
}

const notes: object[] = []
const holding = (c: TestCase): Pick<OpenCase, 'write' | 'actor' | 'horizon'> => ({
  actor: 'Tester',
  horizon: () => c.horizon,
  write: (work) => {
    const { result, note } = work(c.read as WritableDB)
    notes.push(note)
    return result
  },
})
const put = (c: TestCase, ...parts: [string, Stage][]): unknown =>
  setStages(
    holding(c),
    parts.map(([value, stage]) => ({ id: c.id(value), stages: [stage] })),
    5,
  )
const answer = (c: TestCase, remove: number, protect: string[] = []) =>
  dismantleAnswer(c.read, c.horizon, {}, { remove, objective: 'flow', protect }, { signal: new AbortController().signal, limit: 5_000 })

describe('stages that people set', () => {
  it('are kept with who and when, on the record, and come back as they were', () => {
    const c = trade()
    expect(setStages(holding(c), [{ id: c.id(PILOT), stages: ['crossing', 'transport'] }], 5)).toEqual([{ id: c.id(PILOT), stages: [] }])
    expect(listStages(c.read)).toMatchObject([
      { id: c.id(PILOT), label: PILOT, stage: 'transport', at: 5, by: 'Tester' },
      { id: c.id(PILOT), label: PILOT, stage: 'crossing', at: 5, by: 'Tester' },
    ])
    const before = setStages(holding(c), [{ id: c.id(PILOT), stages: ['crossing'] }], 9)
    expect(before).toEqual([{ id: c.id(PILOT), stages: ['transport', 'crossing'] }])
    expect(listStages(c.read)).toMatchObject([{ stage: 'crossing', at: 5 }])
    setStages(holding(c), before, 12)
    expect(stagesOf(c.read, c.id(PILOT))).toEqual(['transport', 'crossing'])
    expect(notes.at(-1)).toEqual({ action: 'stages-set', details: { things: [{ id: c.id(PILOT), stages: ['transport', 'crossing'], before: ['crossing'] }] } })
  })

  it('are refused for what the case does not have, and then nothing is written', () => {
    const c = trade()
    for (const id of ['s999', 'c1'])
      expect(() => setStages(holding(c), [{ id, stages: ['reception'] }])).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(listStages(c.read)).toEqual([])
  })

  it('of a person hold for all their numbers', () => {
    const c = trade()
    const person = c.person('Karim', PILOT)
    c.person('Karim', OTHER)
    setStages(holding(c), [{ id: `e${person}`, stages: ['harbouring'] }])
    const bits = stageBits(
      c.read,
      c.horizon,
      [PILOT, OTHER, RECRUITS].map((value) => c.id(value)),
    )
    expect([...bits]).toEqual([lineBits(['harbouring']), lineBits(['harbouring']), 0])
  })

  it('never name a protected person', () => {
    const c = trade()
    const person = c.person('Yasmine', PILOT, { protection: 'victim' })
    setStages(holding(c), [{ id: `e${person}`, stages: ['transport'] }])
    expect(JSON.stringify(listStages(c.read))).not.toContain('Yasmine')
  })

  it('are known by several words', () => {
    expect(['recruitment', 'Safe house', 'transit', 'LODGING', 'receipt', 'somewhere'].map(stageOf)).toEqual([
      'recruitment',
      'harbouring',
      'transport',
      'harbouring',
      'reception',
      null,
    ])
  })
})

describe('whose removal stops the way from recruiting to reception', () => {
  it('wants two stages', async () => {
    const c = trade()
    put(c, [RECRUITS, 'recruitment'])
    await expect(answer(c, 1)).rejects.toMatchObject({ code: 'stages-missing' })
  })

  it('is the pilot, with the ways that run now and what comes back', async () => {
    const c = trade()
    put(c, [RECRUITS, 'recruitment'], [ALSO, 'recruitment'], [PILOT, 'crossing'], [RECEIVES, 'reception'], [OTHER, 'reception'])
    const found = await answer(c, 2)
    expect(found).toMatchObject({
      before: 1,
      value: 0,
      proven: true,
      stages: [
        { stage: 'recruitment', count: 2 },
        { stage: 'crossing', count: 1 },
        { stage: 'reception', count: 2 },
      ],
    })
    // One alone is enough: nobody goes who need not.
    expect(found.set.map(({ label, stages }) => [label, stages])).toEqual([[PILOT, ['crossing']]])
    const [way] = found.ways
    expect(found.ways).toHaveLength(1)
    expect(way?.map(({ stages }) => stages)).toEqual([['recruitment'], ['crossing'], ['reception']])
    expect(way?.[1]?.label).toBe(PILOT)
    expect(found.after).toBe(1)
    expect(found.pieces).toEqual({ before: 1, after: 4 })
    expect(found.guards).toEqual(expect.arrayContaining(['removal-is-model', 'networks-adapt', 'absence-not-absence']))
    expect(found.coverage).toMatchObject({ events: 4, allEvents: 4 })
  })

  it('never is a victim who is made to steer', async () => {
    const c = trade()
    c.person('Yasmine', PILOT, { protection: 'victim' })
    put(c, [RECRUITS, 'recruitment'], [ALSO, 'recruitment'], [PILOT, 'crossing'], [RECEIVES, 'reception'], [OTHER, 'reception'])
    const found = await answer(c, 2)
    expect([...found.set, ...found.order].map(({ id }) => id)).not.toContain(c.id(PILOT))
    expect(found).toMatchObject({ value: 0, protected: 1 })
    expect(JSON.stringify(found)).not.toMatch(/Yasmine|600000003/)
  })
})

describe('pieces', () => {
  it('are those left, with the ways, and the protected stay', async () => {
    const c = trade()
    put(c, [RECRUITS, 'recruitment'], [RECEIVES, 'reception'])
    const held = await heldNetwork(c.read, c.horizon, {}, undefined, turns())
    expect(piecesWithout(held, [c.id(PILOT), 's999'])).toEqual({
      nodes: 5,
      before: { pieces: 1, largest: 5, pairs: 10, ways: 1 },
      now: { pieces: 4, largest: 1, pairs: 0, ways: 0 },
      groups: [],
      alone: 4,
      strangers: ['s999'],
      guarded: [],
    })
    expect(piecesWithout(held, [c.id(PILOT)], () => true)).toMatchObject({ now: { pieces: 1 }, guarded: [c.id(PILOT)] })
    expect(piecesWithout(held, [c.id(RECRUITS)]).groups[0]).toHaveLength(4)
  })

  it('come from the network that is held until the case changes', async () => {
    const c = trade()
    const held = await heldNetwork(c.read, c.horizon, {}, undefined, turns())
    expect(await heldNetwork(c.read, c.horizon, {}, undefined, turns())).toBe(held)
    put(c, [RECRUITS, 'recruitment'])
    expect(await heldNetwork(c.read, c.horizon, {}, undefined, turns())).not.toBe(held)
  })
})
