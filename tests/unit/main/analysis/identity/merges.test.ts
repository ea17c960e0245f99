import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graph } from '../../../../../main/analysis/graph.ts'
import { decide } from '../../../../../main/analysis/identity/decide.ts'
import { decisions, VERDICTS, type Verdict } from '../../../../../main/analysis/identity/decisions.ts'
import { mergesFrom, mergesOf, pairOf } from '../../../../../main/analysis/identity/merges.ts'
import { neighbours } from '../../../../../main/analysis/neighbours.ts'
import { networkUnder, type Ties } from '../../../../../main/analysis/network.ts'
import { search } from '../../../../../main/analysis/search.ts'
import { show } from '../../../../../main/analysis/show.ts'
import { measures } from '../../../../../main/analysis/network-measures.ts'
import { openFake } from '../../exhibit/fixture.ts'
import { testCase, type TestCase } from '../fixture.ts'

const NUMBERS = [0, 1, 2, 3].map((n) => `+21269200000${n}`)
const NAMES = ['Karim', 'Karim A', 'Simo'].map((name) => `whatsapp:Chat/${name}`)
const PEOPLE = ['Samir Exemple', 'Samir Exempel', 'Nadia Modele', 'Nadya Model']
const PARTIES = [...NUMBERS, ...NAMES]
/** Layers and limit that leave nothing out. */
const ALL = { filter: {}, layers: { people: true, devices: true, places: true }, limit: 400, only: null }

interface Story {
  calls: [number, number][]
  relations: [number, number][]
  decided: [number, number, Verdict | null][]
}

const story = fc.record({
  calls: fc.array(fc.tuple(fc.nat(PARTIES.length - 1), fc.nat(PARTIES.length - 1)), { minLength: 1, maxLength: 14 }),
  relations: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  decided: fc.array(
    fc.tuple(fc.nat(PEOPLE.length + NAMES.length - 1), fc.nat(PEOPLE.length + NAMES.length - 1), fc.constantFrom(...VERDICTS, 'same' as const, null)),
    { maxLength: 7 },
  ),
})

function caseOf({ calls, relations }: Story): { t: TestCase; ids: string[] } {
  const t = testCase()
  for (const name of NAMES) t.selector(name, 'name')
  PEOPLE.forEach((name, i) => t.person(name, NUMBERS[i] ?? ''))
  for (const [from, to] of calls) t.row({ from: PARTIES[from] ?? null, to: PARTIES[to] ?? null, direction: 1 })
  for (const [a, b] of relations)
    if (a !== b)
      t.db.prepare(`INSERT OR IGNORE INTO link (kind, a, b, certainty) VALUES ('related', ?, ?, 'confirmed')`).run(t.id(PEOPLE[a] ?? ''), t.id(PEOPLE[b] ?? ''))
  return { t, ids: [...PEOPLE, ...NAMES].map((name) => t.id(name)) }
}

/** Strength of each tie between different nodes, once both its ends are mapped. */
function summed({ ties }: Ties, of: (id: string) => string): Record<string, number> {
  const sums = new Map<string, number>()
  for (const { a, b, strength } of ties) {
    if (of(a) === of(b)) continue
    const key = pairOf(of(a), of(b)).join(' ')
    sums.set(key, (sums.get(key) ?? 0) + strength)
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('what people decided to be one', () => {
  it('is one node in chart and network, with what ties either; taking every decision back gives the very same chart', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { t, ids } = caseOf(told)
        const { open, notes } = openFake(t)
        const before = { graph: graph(t.read, t.horizon, ALL), network: networkUnder(t.read, t.horizon, {}) }
        for (const [i, j, verdict] of told.decided) {
          try {
            decide(open, ids[i] ?? '', ids[j] ?? '', verdict)
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^(?:decision-conflict|bad-request)$/) as string })
          }
        }
        const { of } = mergesOf(t.read)
        const merged = { graph: graph(t.read, t.horizon, ALL), network: networkUnder(t.read, t.horizon, {}) }
        expect(summed(merged.network, (id) => id)).toEqual(summed(before.network, of))
        expect(new Set(merged.network.ids)).toEqual(new Set(before.network.ids.map(of)))
        expect(new Set(merged.graph.nodes.map(({ id }) => id))).toEqual(new Set(before.graph.nodes.map(({ id }) => of(id))))
        expect(merged.graph.edges.every(({ from, to }) => from < to)).toBe(true)
        const events = (g: typeof merged.graph): number => g.edges.reduce((sum, edge) => sum + (edge.kind === 'events' ? edge.events : 0), 0)
        expect(events(merged.graph)).toBeLessThanOrEqual(events(before.graph))
        expect(() => measures(merged.network, { weighted: false, directed: false })).not.toThrow()

        for (const { a, b } of decisions(t.read)) decide(open, a, b, null)
        expect(decisions(t.read)).toEqual([])
        expect(graph(t.read, t.horizon, ALL)).toEqual(before.graph)
        expect(networkUnder(t.read, t.horizon, {})).toEqual(before.network)
        expect(notes.every(({ action }) => action.startsWith('identity-'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('stands together under a protected person first, then an entity, then the oldest, whatever the order of the decisions', () => {
    const pairs = [
      { a: 'e12', b: 'e5' },
      { a: 'e5', b: 's3' },
      { a: 'e12', b: 'e30' },
    ]
    for (const order of [pairs, pairs.toReversed()]) {
      expect(mergesFrom(order).members('s3')).toEqual(['e5', 'e12', 'e30', 's3'])
      expect(mergesFrom(order, new Set(['e30'])).of('e5')).toBe('e30')
    }
    expect(mergesFrom(pairs).of('e99')).toBe('e99')
  })
})

describe('one person with two names', () => {
  function merged() {
    const { t, ids } = caseOf({
      calls: [
        [0, 2],
        [1, 2],
        [4, 5],
      ],
      relations: [],
      decided: [],
    })
    const { open } = openFake(t)
    const [samir = '', exempel = '', nadia = ''] = ids
    decide(open, samir, exempel, 'same')
    return { t, open, samir, exempel, nadia }
  }

  it('shows what files say of both, and whom they were joined with', async () => {
    const { t, samir, exempel } = merged()
    const shown = await show(t.holding, t.horizon, { id: samir, filter: {}, offset: 0, limit: 50 })
    expect(shown.facts).toContainEqual({ name: 'samePerson', value: `Samir Exempel (${exempel})` })
    expect(shown.evidence.map(({ raw }) => raw)).toEqual([`Samir Exemple;${NUMBERS[0]}`, `Samir Exempel;${NUMBERS[1]}`])
  })

  it('has the numbers of both beside it, and rows of either behind a link', async () => {
    const { t, samir } = merged()
    const [first = '', second = ''] = NUMBERS.map((number) => t.id(number))
    expect(neighbours(t.read, t.horizon, samir, {}, ALL.layers, 50).toSorted()).toEqual([first, second].toSorted())
    const edge = await show(t.holding, t.horizon, { id: [samir, second].toSorted().join('>'), filter: {}, offset: 0, limit: 50 })
    expect(edge.evidence.map(({ raw }) => raw)).toContain(`Samir Exempel;${NUMBERS[1]}`)
  })

  it('is veiled under both names where one is protected, and may not be told apart while others make them one', () => {
    const { t, open, samir, exempel, nadia } = merged()
    t.db.prepare('UPDATE entity SET protection = ? WHERE id = ?').run('victim', Number(samir.slice(1)))
    expect(JSON.stringify(search(t.read, t.horizon, 'Samir Exempel', 10))).not.toContain('Exempel')
    expect(JSON.stringify(graph(t.read, t.horizon, ALL))).not.toContain('Exempel')
    decide(open, exempel, nadia, 'same')
    expect(() => decide(open, samir, nadia, 'different')).toThrow(expect.objectContaining({ code: 'decision-conflict' }))
    decide(open, exempel, nadia, 'different')
    expect(() => decide(open, samir, nadia, 'same')).toThrow(expect.objectContaining({ code: 'decision-conflict' }))
    expect(() => decide(open, samir, samir, 'same')).toThrow(expect.objectContaining({ code: 'bad-request' }))
    expect(() => decide(open, samir, 'e99', 'same')).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => decide(open, samir, t.id(NUMBERS[0] ?? ''), 'same')).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})
