import { describe, expect, test } from 'vitest'
import { mappingPlan } from '../../../../shared/api/plan.ts'
import { type Draft, edited, fieldsNow, sourceText, wholePlan } from '../../../../renderer/state/mapping-draft.ts'

const reading = {
  kind: 'calls' as const,
  headerRow: 1,
  delimiter: ';',
  fields: { caller: { column: 0 }, callee: { column: 1 }, start: { column: 2 } },
  values: { direction: { Sortant: 'out' } },
}
const none: Draft = { plan: {} }

describe('edits', () => {
  test('a column is one thing: what it was taken for before has no source any more', () => {
    const draft = edited(none, { do: 'column', column: 0, field: 'subject' }, reading)
    expect(draft.plan.fields).toEqual({ callee: { column: 1 }, start: { column: 2 }, subject: { column: 0 } })
  })
  test('a field that moves leaves its old column unused', () => {
    const draft = edited(none, { do: 'column', column: 1, field: 'caller' }, reading)
    expect(draft.plan.fields).toEqual({ start: { column: 2 }, caller: { column: 1 } })
  })
  test('kind and direction may stand in one column', () => {
    const kind = edited(none, { do: 'column', column: 3, field: 'kind' }, reading)
    const both = edited(kind, { do: 'column', column: 3, field: 'direction' }, reading)
    expect(both.plan.fields).toMatchObject({ kind: { column: 3 }, direction: { column: 3 } })
    expect(edited(both, { do: 'column', column: 3, field: null }, reading).plan.fields).toEqual(reading.fields)
  })
  test('the pieces of a column take the place of what the whole fed', () => {
    const draft = edited(none, { do: 'split', column: 2, separator: '|', fields: ['date', null, 'time'] }, reading)
    expect(draft.plan.fields).toEqual({
      caller: { column: 0 },
      callee: { column: 1 },
      date: { column: 2, part: { separator: '|', index: 0 } },
      time: { column: 2, part: { separator: '|', index: 2 } },
    })
  })
  test('what a person did not say stays to be recognised', () => {
    const draft = edited(none, { do: 'header', row: 3 }, reading)
    expect(draft.plan).toEqual({ headerRow: 3 })
    expect(fieldsNow(draft, reading)).toEqual(reading.fields)
  })
  test('a file that is cut otherwise has other columns: nothing said of them stays', () => {
    const said = edited(edited(none, { do: 'column', column: 0, field: null }, reading), { do: 'say', said: { zone: 'UTC' } }, reading)
    expect(edited(said, { do: 'delimiter', delimiter: ',' }, reading).plan).toEqual({ zone: 'UTC', delimiter: ',' })
    expect(edited(said, { do: 'sheet', sheet: 'B' }, reading)).toMatchObject({ plan: { zone: 'UTC' }, sheets: ['B'] })
  })
  test('a meaning is given and taken back', () => {
    const given = edited(none, { do: 'value', of: 'direction', text: 'Émis', value: 'out' }, reading)
    expect(given.plan.values).toEqual({ direction: { Émis: 'out' } })
    expect(edited(given, { do: 'value', of: 'direction', text: 'Émis', value: null }, reading).plan.values).toEqual({ direction: {} })
  })
  test('rules are added, changed and removed, those of a format among them', () => {
    const of = { ...reading, skip: [{ column: 0, test: 'is' as const, text: 'Total' }] }
    const rule = { column: null, test: 'empty' as const, text: '' }
    const added = edited(none, { do: 'rule', at: 1, rule }, of)
    expect(added.plan.skip).toEqual([...of.skip, rule])
    expect(edited(added, { do: 'rule', at: 0, rule: null }, of).plan.skip).toEqual([rule])
  })
  test('a person may say nothing again', () => {
    const draft = edited(edited(none, { do: 'say', said: { side: 'caller' } }, reading), { do: 'say', said: { side: undefined } }, reading)
    expect(draft.plan).toEqual({})
  })
})

test('an import is given the whole reading, with what the person said before all else', () => {
  const draft = edited(none, { do: 'value', of: 'direction', text: 'Émis', value: 'out' }, reading)
  const whole = wholePlan(draft, reading)
  expect(whole).toEqual({ ...reading, values: { direction: { Sortant: 'out', Émis: 'out' } } })
  expect(mappingPlan.safeParse(whole).success).toBe(true)
})

test('a source gives the text that the importer takes', () => {
  const cells = ['06', ' 12/05/2031 22:41 ', '22:41', '']
  expect(sourceText({ column: 0 }, cells)).toBe('06')
  expect(sourceText({ column: 9 }, cells)).toBe('')
  expect(sourceText({ column: 1, part: { separator: ':', index: -1 } }, cells)).toBe('41')
  expect(sourceText({ columns: [1, 2], join: 'T' }, cells)).toBe('12/05/2031 22:41T22:41')
  expect(sourceText({ columns: [3, 8], join: '-' }, cells)).toBe('')
  expect(sourceText({ constant: 'call' }, cells)).toBe('call')
})
