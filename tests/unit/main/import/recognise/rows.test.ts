import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../../main/import/recognise/recognise.ts'
import { createRowClassifier } from '../../../../../main/import/recognise/rows.ts'
import { importAll, importText, options, recordsOf, sampleOf } from '../support.ts'

const HEADER = 'Calling Number,Called Number,Call Type,Date,Time,Duration'
const DATA = '0692000011,0692000024,Voice,19/02/2026,17:49:12,65'

function classify(...lines: string[]): string[] {
  const records = recordsOf([...lines].join('\n'))
  const what = createRowClassifier(recognise(sampleOf(records), options()))
  return records.map(what)
}

test('sums of each day are no calls', () => {
  const header = 'Calling Number,Called Number,Date and Time,Duration'
  const call = '0692000011,0692000024,19/02/2026 17:49:12,65'
  expect(classify(header, call, 'Sous-total,,19/02/2026,65', call, 'Total,0692000011,19/02/2026,65')).toEqual(['header', 'data', 'footer', 'data', 'data'])
})

test('a report with pages', () => {
  expect(
    classify(
      'Operator of nowhere,,,,,',
      ',,,,,',
      HEADER,
      '-----,-----,----,----,----,---',
      DATA,
      ',,,,,',
      'Page 2 of 3,,,,,',
      HEADER,
      DATA,
      '=========',
      'Total,2,,,,',
      'Nombre d’appels : 2,,,,,',
      '*** END OF REPORT ***',
    ),
  ).toEqual(['preamble', 'blank', 'header', 'ruler', 'data', 'blank', 'footer', 'repeated-header', 'data', 'ruler', 'footer', 'footer', 'footer'])
})

test('without a header, what stands before the first row is preamble', () =>
  expect(classify('Records of nobody', DATA, DATA)).toEqual(['preamble', 'data', 'data']))

describe('what could be data is data', () => {
  test.each([
    ['a cut row', '0692000011,0692000024'],
    ['a row cut after its first number', '0692000011'],
    ['an impossible day', '0692000011,0692000024,Voice,31/02/2026,10:00:00,1'],
    ['a day in words that nobody knows', '0692000011,0692000024,Voice,someday,10:00:00,1'],
    ['a caller called Total', 'Total,0692000024,SMS,19/02/2026,17:49:12,'],
    ['no parties', ',,Voice,19/02/2026,17:49:12,65'],
    ['rubbish in several cells', 'lorem,ipsum,dolor,sit,amet,'],
  ])('%s', (_, line) => expect(classify(HEADER, DATA, line)[2]).toBe('data'))
})

test('rows with a time and a party are data, whatever else they hold', () => {
  const records = recordsOf(`${HEADER}\n${DATA}\n${DATA}`)
  const what = createRowClassifier(recognise(sampleOf(records), options()))
  const word = fc.oneof(fc.string(), fc.constantFrom('Total', 'Page 1', '-----', 'Calling Number', ''))
  fc.assert(
    fc.property(word, word, word, fc.integer({ min: 1, max: 28 }), (a, b, c, day) => {
      const cells = ['0692000011', a, b, `${day}/02/2026`, '10:00', c]
      expect(what({ cells, row: 9, sheet: null, offset: 0, length: 0 })).toBe('data')
    }),
  )
})

test('any table at all is recognised as something, and its rows are all accounted for', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0692000011',
      '19/02/2026 10:00',
      '2026-02-19',
      '10:00',
      'Date',
      'Caller',
      'Type',
      'SMS',
      'In',
      '65',
      '#EMPTY',
      '490154203237518',
      '604-00-2101-10024',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.string(), (rows, fileName) => {
      const records = rows.map((cells, i) => ({ cells, row: i + 1, sheet: null, offset: 0, length: 0 }))
      const { observations, rejected, skipped } = importAll(records, sampleOf(records, fileName), options())
      expect(observations.length + rejected.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(rows.length)
    }),
    { numRuns: 300, examples: [[[['0692000011'], ['Date', 'Date', '\0'], ['2026-02-19']], '']] },
  )
})

test('every row is kept, rejected or skipped, and none twice', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '0692000011', '+34722999012', '19/02/2026', '17:49:12', 'Voice', 'Total', '----', '12', 'NULL', 'Calling Number'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 30 }), (rows) => {
      const lines = [HEADER, DATA, ...rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""').replace(/[\r\n]/g, ' ')}"`).join(','))]
      const text = lines.join('\n')
      const { observations, rejected, skipped } = importText(text)
      const sum = Object.values(skipped).reduce((a, b) => a + b, 0)
      expect(observations.length + rejected.length + sum).toBe(recordsOf(text).length)
      const seen = [...observations.map((one) => one.row), ...rejected.map((one) => one.row)]
      expect(new Set(seen).size).toBe(seen.length)
    }),
    { numRuns: 200 },
  )
})
