import { expect, test } from 'vitest'
import { mappingPlan } from '../../../../../shared/api/plan.ts'
import type { MappingPlan } from '../../../../../shared/model/plan.ts'
import { FIELD_GROUPS } from '../../../../../shared/model/fields.ts'
import { FIELDS } from '../../../../../main/import/types.ts'
import { importText } from '../support.ts'

const TEXT = 'a,b,c\n0692000011,0692000024,03/04/2026 17:49:12\n'
const faults = (plan: MappingPlan): unknown[] => importText(TEXT, { plan }).recognition.faults
const GOOD: MappingPlan = { fields: { caller: { column: 0 }, callee: { column: 1 }, start: { column: 2 } } }

test('a plan that fits has no faults', () => expect(faults(GOOD)).toEqual([]))

test.each<[string, MappingPlan, object]>([
  ['a column that is not there', { fields: { ...GOOD.fields, imei: { column: 3 } } }, { code: 'plan-column', params: { column: 4, width: 3 } }],
  ['one of those joined', { fields: { ...GOOD.fields, name: { columns: [0, 8], join: ' ' } } }, { code: 'plan-column', params: { column: 9, width: 3 } }],
  ['a field that does not exist', { fields: { ...GOOD.fields, colour: { column: 1 } } }, { code: 'plan-field', params: { field: 'colour' } }],
  ['a field of every object', { fields: { ...GOOD.fields, constructor: { column: 1 } } }, { code: 'plan-field', params: { field: 'constructor' } }],
  ['a header row that is not there', { ...GOOD, headerRow: 90 }, { code: 'plan-row', params: { row: 90 } }],
  ['a first row that is not there', { ...GOOD, firstRow: 90 }, { code: 'plan-row', params: { row: 90 } }],
  ['a kind that is none', { ...GOOD, values: { kind: { X: 'telepathy' } } }, { code: 'plan-value', params: { field: 'kind', text: 'X', value: 'telepathy' } }],
  [
    'a constant that means nothing',
    { fields: { ...GOOD.fields, kind: { constant: 'qqq' } } },
    { code: 'plan-value', params: { field: 'kind', text: 'kind', value: 'qqq' } },
  ],
  ['a rule for everything', { ...GOOD, skip: [{ column: null, test: 'contains', text: ' ' }] }, { code: 'plan-rule' }],
  ['a rule for a column that is not there', { ...GOOD, skip: [{ column: 5, test: 'empty', text: '' }] }, { code: 'plan-column' }],
  ['an unknown projection', { ...GOOD, projection: 'flat-earth' }, { code: 'plan-projection', params: { projection: 'flat-earth' } }],
  ['no time', { fields: { caller: { column: 0 } } }, { code: 'plan-no-time' }],
  ['no party', { fields: { start: { column: 2 } } }, { code: 'plan-no-party' }],
  ['cells without a place', { kind: 'cells', fields: { start: { column: 2 } } }, { code: 'plan-no-place' }],
  ['links without ends', { kind: 'links', fields: { linkFrom: { column: 0 } } }, { code: 'plan-no-ends' }],
  ['contacts without a number', { kind: 'contacts', fields: { name: { column: 0 } } }, { code: 'plan-no-party' }],
])('%s', (_, plan, fault) => expect(faults(plan)).toContainEqual(expect.objectContaining(fault)))

test('the contract refuses what could not be checked at all', () => {
  for (const bad of [
    { fields: { caller: { column: -1 } } },
    { fields: { caller: { column: 0, columns: [1], join: '' } } },
    { delimiter: '"' },
    { delimiter: '\n' },
    { delimiter: 'ab' },
    { headerRow: 0 },
    { more: 1 },
    [],
  ])
    expect(mappingPlan.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})

test('the list of fields that people choose from is the list that columns can feed', () => {
  expect(Object.values(FIELD_GROUPS).flat().toSorted()).toEqual([...FIELDS].toSorted())
})
