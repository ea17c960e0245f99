import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBatch } from '../../../../main/import/check-batch.ts'
import { createPacker } from '../../../../main/import/pack.ts'
import type { Batch } from '../../../../main/import/pack.ts'
import type { Observation, ParsedCell } from '../../../../main/import/types.ts'
import type { ParsedSelector } from '../../../../shared/model/selector.ts'

const selector = fc.record({
  kind: fc.constantFrom('number' as const, 'imei' as const),
  value: fc.integer({ min: 0, max: 30 }).map(String),
  raw: fc.string({ maxLength: 8 }),
  flags: fc.constant(0),
  country: fc.constant(null),
})
const cell: fc.Arbitrary<ParsedCell> = fc.record({
  value: fc.integer({ min: 0, max: 9 }).map(String),
  raw: fc.constant('x'),
  name: fc.constant(null),
  lat: fc.constant(null),
  lon: fc.constant(null),
  azimuth: fc.constant(null),
})
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
const person = fc.record({
  label: fc.constant('A B'),
  identity: maybe(fc.constantFrom('X1', 'X2')),
  folded: fc.constantFrom('a b', 'c d'),
  of: fc.constantFrom('caller' as const, 'callee' as const),
})
const observation: fc.Arbitrary<Observation> = fc.record({
  row: fc.integer({ min: 1, max: 1e6 }),
  sheet: fc.constant(null),
  offset: fc.integer({ min: 0, max: 1e6 }),
  length: fc.integer({ min: 0, max: 500 }),
  raw: fc.constant(null),
  kind: fc.constantFrom(1, 2, 9),
  start: fc.integer({ min: -1e13, max: 1e13 }),
  local: fc.string({ maxLength: 20 }),
  zone: maybe(fc.constant('UTC')),
  seconds: maybe(fc.integer({ min: 0, max: 1e6 })),
  caller: maybe(selector),
  callee: maybe(selector),
  direction: fc.constantFrom(0, 1, 2),
  side: fc.constantFrom(0, 1, 2),
  imei: maybe(selector),
  imsi: maybe(selector),
  cellFirst: maybe(cell),
  cellLast: maybe(cell),
  text: maybe(fc.string({ maxLength: 9 })),
  flags: fc.integer({ min: 0, max: 127 }),
  person: maybe(person),
  subject: fc.constantFrom('caller' as const, 'callee' as const, null),
})

/** What a batch says, read back as rows. */
function unpack(batches: Batch[]): object[] {
  let selectors: ParsedSelector[] = []
  let cells: ParsedCell[] = []
  let people: Batch['people'] = []
  return batches.flatMap((batch) => {
    if (batch.fresh) [selectors, cells, people] = [[], [], []]
    selectors.push(...batch.selectors)
    cells.push(...batch.cells)
    people.push(...batch.people)
    const key = (index: number | undefined): string | null => (index === undefined || index < 0 ? null : `${selectors[index]?.kind} ${selectors[index]?.value}`)
    const place = (index: number | undefined): string | null => (index === undefined || index < 0 ? null : (cells[index]?.value ?? 'lost'))
    let at = 0
    return Array.from({ length: batch.rows }, (_, i) => {
      const local = batch.local.slice(at, (at += batch.localLength[i] ?? 0))
      const who = people[batch.person[i] ?? -1]
      return {
        row: batch.row[i],
        offset: batch.offset?.[i],
        length: batch.length?.[i],
        kind: batch.kind[i],
        start: batch.start[i],
        local,
        zone: batch.zone?.[i] ?? null,
        seconds: batch.seconds[i] === -1 ? null : batch.seconds[i],
        caller: key(batch.caller[i]),
        callee: key(batch.callee[i]),
        imei: key(batch.imei[i]),
        imsi: key(batch.imsi[i]),
        cellFirst: place(batch.cellFirst[i]),
        cellLast: place(batch.cellLast[i]),
        direction: batch.direction[i],
        side: batch.side[i],
        text: batch.text?.[i] ?? null,
        flags: batch.flags[i],
        person: who ? `${who.folded} ${who.identity} ${batch.personOf[i]}` : null,
      }
    })
  })
}

function expected(rows: Observation[]): object[] {
  const key = (one: ParsedSelector | null): string | null => one && `${one.kind} ${one.value}`
  return rows.map((o) => ({
    row: o.row,
    offset: o.offset,
    length: o.length,
    kind: o.kind,
    start: o.start,
    local: o.local,
    zone: o.zone,
    seconds: o.seconds,
    caller: key(o.caller),
    callee: key(o.callee),
    imei: key(o.imei),
    imsi: key(o.imsi),
    cellFirst: o.cellFirst?.value ?? null,
    cellLast: o.cellLast?.value ?? null,
    direction: o.direction,
    side: o.side,
    text: o.text,
    flags: o.flags,
    person: o.person ? `${o.person.folded} ${o.person.identity} ${o.person.of === 'caller' ? 1 : 2}` : null,
  }))
}

function pack(rows: Observation[], size: number, remembered: number): Batch[] {
  const packer = createPacker('text', size, remembered)
  const batches: (Batch | null)[] = []
  for (const row of rows) {
    packer.add(row)
    if (packer.full) batches.push(packer.take())
  }
  batches.push(packer.take())
  return batches.filter((batch) => batch !== null)
}

describe('batches', () => {
  it('give every row back, whatever the size of batches and of the memory', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 20 }), (rows, size, remembered) => {
        const batches = pack(rows, size, remembered).map((batch) => structuredClone(batch))
        let known = { selectors: 0, cells: 0, people: 0 }
        for (const batch of batches) known = checkBatch(batch, known, 2e6).known
        expect(unpack(batches)).toEqual(expected(rows))
      }),
    )
  })
  it('name a new selector once', () => {
    const row = { ...fc.sample(observation, 1)[0], caller: { kind: 'number', value: '1', raw: '1', flags: 0, country: null } } as Observation
    const batches = pack([row, { ...row, caller: { ...row.caller } as ParsedSelector }, row], 2, 100)
    expect(batches.flatMap((batch) => batch.selectors).filter(({ kind, value }) => kind === 'number' && value === '1')).toHaveLength(1)
  })
})

describe('the check of batches', () => {
  const good = (): Batch => {
    const [batch] = pack(fc.sample(observation, { numRuns: 5, seed: 3 }), 5, 100)
    if (!batch) throw new Error('no batch')
    return batch
  }
  const none = { selectors: 0, cells: 0, people: 0 }
  it.each<[string, (batch: Batch) => unknown]>([
    ['no batch at all', () => null],
    ['too many rows', (batch) => ({ ...batch, rows: 6 })],
    ['a column of another type', (batch) => ({ ...batch, row: [...batch.row] })],
    ['an index that means nothing', (batch) => ({ ...batch, caller: batch.caller.fill(1_000) })],
    ['a kind that is none', (batch) => ({ ...batch, kind: batch.kind.fill(77) })],
    ['a time that is none', (batch) => ({ ...batch, start: batch.start.fill(NaN) })],
    ['a place beyond the file', (batch) => ({ ...batch, offset: batch.offset?.fill(3e6) ?? null })],
    ['times that do not add up', (batch) => ({ ...batch, local: `${batch.local}x` })],
    ['a selector that is none', (batch) => ({ ...batch, selectors: [{ kind: 'number' }] })],
    ['a subject that is none', (batch) => ({ ...batch, subjects: Int32Array.of(-1) })],
    ['a row of no number', (batch) => ({ ...batch, row: batch.row.fill(0) })],
  ])('refuses %s', (_, spoil) => {
    expect(() => checkBatch(good(), none, 2e6)).not.toThrow()
    expect(() => checkBatch(spoil(good()), none, 2e6)).toThrow('reader-failed')
  })
})
