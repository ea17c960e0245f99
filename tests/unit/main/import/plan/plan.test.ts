import { describe, expect, test } from 'vitest'
import type { MappingPlan } from '../../../../../shared/model/plan.ts'
import { importText } from '../support.ts'

const A = '0692000011'
const B = '0692000024'
const read = (text: string, plan: MappingPlan, more = {}): ReturnType<typeof importText> => importText(text, { plan, ...more })
const BARE: MappingPlan['fields'] = { caller: { column: 0 }, callee: { column: 1 }, start: { column: 2 } }

test('a plan is whole: what the names of columns say counts no more', () => {
  const { recognition, observations } = read(`Caller,Callee,Date,IMEI\n${A},${B},2026-02-19 10:00:00,490154203237518\n`, {
    fields: { caller: { column: 1 }, callee: { column: 0 }, start: { column: 2 } },
  })
  expect(observations[0]).toMatchObject({ caller: { value: '+212692000024' }, callee: { value: '+212692000011' }, imei: null })
  expect(recognition).toMatchObject({ confidence: 1, doubt: null, columns: [{ field: 'callee', evidence: 'person' }, {}, {}, { field: null }] })
})

test('what a plan leaves out is recognised as ever', () => {
  const text = `Caller,Callee,Date\n${A},${B},19/02/2026 10:00:00\n`
  const { mapping } = read(text, { zone: 'Africa/Tunis' }).recognition
  expect(mapping).toMatchObject({ columns: { caller: 0, callee: 1, start: 2 }, zone: 'Africa/Tunis' })
  expect(read(text, { zone: 'Africa/Tunis' }, { zone: 'UTC' }).recognition.mapping.zone).toBe('UTC')
})

describe('fields from several columns, from a part of one, from none', () => {
  const text = `x,y,d,t,cell,how\n${A},${B},19/02/2026,10:00:00,"604-00 / 2101-7",sortant-voix\n`
  const plan: MappingPlan = {
    headerRow: 1,
    fields: {
      caller: { column: 0 },
      callee: { column: 1 },
      start: { columns: [2, 3], join: ' ' },
      cellFirst: { column: 4, part: { separator: ' / ', index: 1 } },
      direction: { column: 5, part: { separator: '-', index: 0 } },
      kind: { constant: 'SMS' },
      imei: { constant: '490154203237518' },
    },
  }
  test('make an observation, and the row stays the file’s own', () => {
    const { observations, recognition, rejected } = read(text, plan)
    expect(rejected).toEqual([])
    expect(observations[0]).toMatchObject({
      local: '19/02/2026 10:00:00',
      direction: 1,
      kind: 2,
      imei: { value: '490154203237518' },
      cellFirst: { raw: '2101-7' },
    })
    expect(recognition.columns.map((column) => column.fields)).toEqual([['caller'], ['callee'], ['start'], ['start'], ['cellFirst'], ['direction']])
    expect(recognition.mapping.constants).toEqual({ kind: 'sms' })
  })
  test('raw rows of a sheet hold no derived cells', () => {
    const { observations } = importText(text, { plan })
    expect(observations[0]?.raw).toBeNull()
  })
  test('a header that comes again and a blank row are skipped, whatever is joined', () => {
    const { skipped } = read(`${text}x,y,d,t,cell,how\n,,,,,\n-----,,,,,\n`, plan)
    expect(skipped).toEqual({ header: 1, 'repeated-header': 1, blank: 1, ruler: 1 })
  })
})

test('values are compared folded, and go before the words that all formats share', () => {
  const text = `a,b,c,d\n${A},${B},2026-02-19 10:00:00,ÉMIS\n${A},${B},2026-02-19 11:00:00,recu\n${A},${B},2026-02-19 12:00:00,→\n${A},${B},2026-02-19 13:00:00,←\n`
  const plan: MappingPlan = { fields: { ...BARE, direction: { column: 3 } }, values: { direction: { Émis: 'in', Reçu: 'out', '→': 'out', '←': 'in' } } }
  expect(read(text, plan).observations.map((one) => one.direction)).toEqual([2, 1, 1, 2])
})

describe('the header row and the first row of data', () => {
  const text = `Extrait,,\n${A},${B},2026-02-18 10:00:00\nun,deux,trois\nunités,,\n${A},${B},2026-02-19 10:00:00\n`
  test('are where the plan says', () => {
    const { observations, skipped, recognition } = read(text, { headerRow: 3, firstRow: 5, fields: BARE })
    expect(recognition.header).toEqual(['un', 'deux', 'trois'])
    expect(observations.map((one) => one.row)).toEqual([5])
    expect(skipped).toEqual({ preamble: 3, header: 1 })
  })
  test('or there is none, and all above the first row is left out', () => {
    const { observations, skipped, recognition } = read(text, { headerRow: null, firstRow: 2, fields: BARE })
    expect(recognition.header).toBeNull()
    expect(observations.map((one) => one.row)).toEqual([2, 5])
    expect(skipped.preamble).toBe(1)
  })
})

test('rules leave rows out, each counted as such', () => {
  const text = `a,b,c\n${A},${B},2026-02-19 10:00:00\n${A},Annulé,2026-02-19 11:00:00\n,,\n`
  const { observations, rejected, skipped } = read(text, {
    headerRow: 1,
    fields: BARE,
    skip: [
      { column: 1, test: 'is', text: 'annule' },
      { column: 0, test: 'empty', text: '' },
    ],
  })
  expect([observations.length, rejected.length, skipped]).toEqual([1, 0, { header: 1, 'by-rule': 1, blank: 1 }])
})

test('the subject, the person and the side are whom the plan says', () => {
  const { observations } = read(`a,b,c,n,i\n${A},${B},2026-02-19 10:00:00,Made Up,490154203237518\n`, {
    fields: { ...BARE, name: { column: 3 }, imei: { column: 4 } },
    subject: B,
    person: 'callee',
    side: 'callee',
  })
  expect(observations[0]).toMatchObject({ direction: 2, subject: 'callee', side: 2, person: { label: 'Made Up', of: 'callee' } })
})

test('the order of dates that a plan says is taken, and nothing is in doubt', () => {
  const { recognition } = read(`a,b,c\n${A},${B},03/04/2026 10:00:00\n`, { fields: BARE, dateOrder: 'mdy' })
  expect(recognition.mapping).toMatchObject({ dateOrder: 'mdy', dateAmbiguous: false })
  expect(recognition.warnings.map(({ code }) => code)).not.toContain('date-order-assumed')
})

test('rows that name a SIM alone can be read where a person says so', () => {
  const { observations } = read('a,b\n604000000000010,2026-02-19 10:00:00\n', { fields: { imsi: { column: 0 }, start: { column: 1 } } })
  expect(observations[0]).toMatchObject({ caller: { kind: 'imsi' } })
})
