import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFormat } from '../../../../../main/import/formats/bring.ts'
import type { FormatDefinition } from '../../../../../main/import/formats/definition.ts'
import { makeFormat } from '../../../../../main/import/formats/make.ts'
import { planOf, valuesOf } from '../../../../../main/import/plan/of-reading.ts'
import { createRowClassifier } from '../../../../../main/import/recognise/rows.ts'
import type { RawRecord } from '../../../../../main/import/types.ts'
import { mappingPlan } from '../../../../../shared/api/plan.ts'
import type { MappingPlan } from '../../../../../shared/model/plan.ts'
import { formats, importAll, options, recordsOf, sampleOf, type Outcome } from '../support.ts'

/** A format made of a plan as it is made of a file in a case, and the plan's own reading. */
function make(records: RawRecord[], given: MappingPlan, name = 'Mine'): { definition: FormatDefinition; planned: Outcome; plan: MappingPlan } {
  const planned = importAll(records, sampleOf(records), options({ plan: given }))
  const { recognition } = planned
  const classify = createRowClassifier(recognition)
  const data = records.filter((record) => classify(record) === 'data')
  const plan = planOf(recognition, ',', valuesOf(recognition.mapping, data).known, given.values)
  const definition = makeFormat({
    name,
    file: 'file.csv',
    header: recognition.header?.map((text) => text.trim()) ?? null,
    width: recognition.columns.length,
    rows: data.map(({ cells }) => cells),
    plan,
    given,
    base: formats.find(({ id }) => id === recognition.format)!,
  })
  return { definition, planned, plan }
}

const A = '0692000011'
const B = '0692000024'

describe('a format made of a plan', () => {
  const text = `Extrait;;;;;\nNuméro;Numéro;Jour;Heure;;Sens\n${A};${B};19/02/2026;10:00:00;x;Parti\n${B};${A};20/02/2026;11:00:00;y;Venu\n`
  const records = recordsOf(text, ';')
  const given: MappingPlan = {
    headerRow: 2,
    fields: { caller: { column: 0 }, callee: { column: 1 }, start: { columns: [2, 3], join: ' ' }, text: { column: 4 }, direction: { column: 5 } },
    values: { direction: { Parti: 'out', Venu: 'in' } },
    skip: [{ column: 1, test: 'is', text: 'total' }],
    zone: 'Africa/Tunis',
    subject: A,
  }
  const { definition, planned, plan } = make(records, given, 'Ooredoo, extrait')

  test('names its columns by name, by name and number, or by place', () => {
    expect(definition).toMatchObject({
      id: 'own-ooredoo-extrait',
      whole: true,
      fieldsFrom: {
        caller: { column: { names: ['Numéro'], nth: 1 } },
        callee: { column: { names: ['Numéro'], nth: 2 } },
        start: {
          columns: [
            { names: ['Jour'], nth: 1 },
            { names: ['Heure'], nth: 1 },
          ],
          join: ' ',
        },
        text: { column: { at: 4 } },
      },
      skip: [{ column: { names: ['Numéro'], nth: 2 }, test: 'is', text: 'total' }],
      values: { Parti: { direction: 'out' }, Venu: { direction: 'in' } },
      zone: 'Africa/Tunis',
    })
    expect(definition.columns.map(({ names, fields, required }) => [names[0], fields, required])).toEqual([
      ['Numéro', [], false],
      ['Jour', [], false],
      ['Heure', [], false],
      ['Sens', ['direction'], true],
    ])
  })
  test('leaves the subject of the file behind', () => expect(JSON.stringify(definition)).not.toContain(A))
  test('can be brought into another case as it is', () => expect(checkFormat(JSON.parse(JSON.stringify(definition)))).toEqual({ definition }))
  test('recognises the file it was made from, before all others, and reads it alike', () => {
    const again = importAll(records, sampleOf(records), options({ formats: [...formats, definition], subject: A }))
    expect(again.recognition).toMatchObject({ format: definition.id, doubt: null, confidence: 1 })
    expect(again.observations).toEqual(planned.observations)
    expect(again.observations).toHaveLength(2)
  })
  test('and one with its columns in another order', () => {
    const other = recordsOf(`Sens;Jour;Numéro;Heure;Numéro\nParti;19/02/2026;${A};10:00:00;${B}\n`, ';')
    const { observations } = importAll(other, sampleOf(other), options({ formats: [...formats, definition] }))
    expect(observations[0]).toMatchObject({ direction: 1, caller: { raw: A }, callee: { raw: B }, local: '19/02/2026 10:00:00' })
  })
  test('the plan of its reading is one that the contract takes', () => expect(mappingPlan.parse(plan)).toEqual(plan))
})

test('a format of a file without header knows its columns by place and shape', () => {
  const records = recordsOf(`${A},${B},2026-02-19 10:00:00,12\n${A},${B},2026-02-19 11:00:00,31\n`)
  const { definition, planned } = make(records, { headerRow: null, fields: { callee: { column: 0 }, caller: { column: 1 }, start: { column: 2 } } })
  expect(definition.headerless).toMatchObject({ columns: [['callee'], ['caller'], ['start'], []], extra: 0 })
  const again = importAll(records, sampleOf(records), options({ formats: [definition, ...formats] }))
  expect(again.recognition.format).toBe(definition.id)
  expect(again.observations).toEqual(planned.observations)
})

test('a name that has no Latin letters still makes an id, the same each time', () => {
  const records = recordsOf(`a,b,c\n${A},${B},2026-02-19 10:00:00\n`)
  const id = (name: string): string => make(records, { fields: { caller: { column: 0 }, start: { column: 2 } } }, name).definition.id
  expect(id('ملف العمل')).toMatch(/^own-[0-9a-f]{8}$/)
  expect(id('ملفُ العمل')).toBe(id('ملف العمل'))
})

const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      A,
      B,
      '+34722999012',
      '19/02/2026',
      '2026-02-19 10:00:00',
      '03/04/2026 11:12',
      '17:49:12',
      'Émis',
      'reçu',
      'SMS',
      'Total',
      '12',
      '→',
      '604-00-2101-7',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const name = fc.constantFrom('Caller', 'Numéro', 'numero', 'Date', 'Sens', '', '#', 'x', 'Type', 'IMEI', 'constructor')
const column = fc.integer({ min: 0, max: 4 })
const source = fc.oneof(
  { weight: 4, arbitrary: fc.record({ column }) },
  { weight: 1, arbitrary: fc.record({ column, part: fc.record({ separator: fc.constantFrom(' ', '-', '/'), index: fc.integer({ min: -2, max: 2 }) }) }) },
  { weight: 1, arbitrary: fc.record({ columns: fc.array(column, { minLength: 1, maxLength: 3 }), join: fc.constantFrom(' ', '-', '') }) },
)
const someParty = fc.constantFrom('caller', 'callee', 'subject', 'correspondent')
const plan: fc.Arbitrary<MappingPlan> = fc.record(
  {
    headerRow: fc.constantFrom(1, null),
    firstRow: fc.integer({ min: 2, max: 3 }),
    fields: fc.record(
      {
        caller: source,
        callee: source,
        subject: source,
        correspondent: source,
        start: source,
        direction: fc.oneof(source, fc.record({ constant: fc.constantFrom('out', 'Entrant') })),
        kind: fc.oneof(source, fc.record({ constant: fc.constantFrom('call', 'SMS') })),
        seconds: source,
        text: source,
        imei: source,
      },
      { requiredKeys: ['start', 'caller'] },
    ),
    values: fc.record(
      { direction: fc.constantFrom({ émis: 'in' }, { '→': 'out', Total: 'in' }), kind: fc.constantFrom({ sms: 'mms' }, {}) },
      { requiredKeys: [] },
    ),
    skip: fc.array(
      fc.record({ column: fc.option(column), test: fc.constantFrom('is', 'contains', 'starts', 'empty'), text: fc.constantFrom('Total', '12', '→') }),
      { maxLength: 2 },
    ),
    dateOrder: fc.constantFrom('dmy', 'mdy'),
    zone: fc.constantFrom('UTC', 'Africa/Tunis'),
    region: fc.constantFrom('ES', 'FR'),
    person: someParty,
    side: someParty,
  },
  { requiredKeys: ['fields', 'headerRow'] },
)
const grid = fc.tuple(fc.array(name, { minLength: 5, maxLength: 5 }), fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }))
const recordsFrom = (rows: string[][]): RawRecord[] => rows.map((cells, at) => ({ cells, row: at + 1, sheet: null, offset: 0, length: 0 }))

test('any plan accounts for every row of any table', () => {
  fc.assert(
    fc.property(grid, plan, ([header, rows], given) => {
      const records = recordsFrom([header, ...rows])
      const { observations, rejected, skipped } = importAll(records, sampleOf(records), options({ plan: given }))
      expect(observations.length + rejected.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(records.length)
    }),
    { numRuns: 300 },
  )
})

test('a plan made a format reads its own file as the plan did', () => {
  fc.assert(
    fc.property(grid, plan, ([header, rows], given) => {
      const records = recordsFrom([header, ...rows])
      const { definition, planned } = make(records, given)
      fc.pre(planned.recognition.faults.length === 0)
      expect(checkFormat(JSON.parse(JSON.stringify(definition)))).toEqual({ definition })
      const again = importAll(records, sampleOf(records), options({ formats: [definition, ...formats], format: definition.id }))
      // Where the header is so bare that nothing tells it, only a person can say which row it is.
      fc.pre(again.recognition.headerLine === planned.recognition.headerLine)
      expect(again.observations).toEqual(planned.observations)
      expect(again.rejected).toEqual(planned.rejected)
      expect(again.skipped).toEqual(planned.skipped)
    }),
    { numRuns: 300 },
  )
})

test('the plan of a reading, given back, reads the file in the same way', () => {
  fc.assert(
    fc.property(grid, plan, ([header, rows], given) => {
      const records = recordsFrom([header, ...rows])
      const { plan: whole, planned } = make(records, given)
      fc.pre(planned.recognition.faults.length === 0)
      const again = importAll(records, sampleOf(records), options({ plan: mappingPlan.parse(whole) }))
      expect(again.recognition.faults).toEqual([])
      expect([again.observations, again.rejected, again.skipped]).toEqual([planned.observations, planned.rejected, planned.skipped])
    }),
    { numRuns: 200 },
  )
})
