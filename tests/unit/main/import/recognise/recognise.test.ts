import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../../main/import/recognise/recognise.ts'
import type { RecogniseOptions, Recognition } from '../../../../../main/import/recognise/types.ts'
import { importText, options, recordsOf, sampleOf } from '../support.ts'

const of = (text: string, more: Partial<RecogniseOptions> = {}, fileName = 'file.csv', delimiter = ','): Recognition =>
  recognise(sampleOf(recordsOf(text, delimiter), fileName, delimiter), options(more))

const row = (...cells: string[]): string => cells.join(',')
const IMEI = '490154203237518'

describe('columns by their names in four languages', () => {
  test.each([
    ['Calling Number,Called Number,Start Time,Duration (s),Cell ID', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['A-Number,B-Number,Start Time,Call Duration,First Cell ID', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['CallingNumber,CalledNumber,start_time,duration_secs,cell_id', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['Numéro appelant,Numéro appelé,Date et heure,Durée (s),Cellule', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ["APPELANT,APPELE,DATE HEURE,DUREE D'APPEL,CELLULE DEBUT", ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['Número llamante,Número llamado,Fecha y hora,Duración,Celda', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['رقم المتصل,رقم المطلوب,التاريخ والوقت,المُدّة,الخلية', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
    ['رقم المتصل,المتصل به,تاريخ ووقت المكالمة,مدة المكالمة,معرف الخلية', ['caller', 'callee', 'start', 'seconds', 'cellFirst']],
  ])('%s', (header, fields) => {
    const { columns, headerRow, usable, confidence } = of(`${header}\n${row('0692000011', '0692000024', '19/02/2026 17:49:12', '65', '604-00-2101-10024')}`)
    expect(columns.map((column) => column.field)).toEqual(fields)
    expect(columns.map((column) => column.evidence)).toEqual(fields.map(() => 'name'))
    expect(headerRow).toBe(0)
    expect(usable).toBe(true)
    expect(confidence).toBeGreaterThan(0.7)
  })
})

test('unknown names are recognised by what the columns hold', () => {
  const lines = Array.from({ length: 12 }, (_, i) =>
    row(
      'x',
      `06920000${10 + i}`,
      `0692000${100 + i}`,
      `2026-02-${10 + i} 10:00:00`,
      String(20 + i * 7),
      IMEI,
      `60401999000001${i % 10}`,
      `604-00-2101-100${10 + i}`,
    ),
  )
  const { columns, warnings } = of(`c1,c2,c3,c4,c5,c6,c7,c8\n${lines.join('\n')}`)
  expect(columns.map((column) => column.field)).toEqual([null, 'caller', 'callee', 'start', 'seconds', 'imei', 'imsi', 'cellFirst'])
  expect(columns[1]?.evidence).toBe('content')
  expect(warnings.map((warning) => warning.code)).toContain('parties-by-place')
})

test('a column that is always one number, beside a direction, is the subject', () => {
  const lines = Array.from({ length: 12 }, (_, i) =>
    row('0692000011', `0692000${100 + i}`, i % 2 ? 'Entrant' : 'Sortant', `2026-02-${10 + i} 10:00:00`, String(20 + i * 7)),
  )
  const { columns, subject } = of(lines.join('\n'))
  expect(columns.map((column) => column.field)).toEqual(['subject', 'correspondent', 'direction', 'start', 'seconds'])
  expect(subject).toBe('+212692000011')
})

describe('what names promise and columns do not keep', () => {
  const days = Array.from({ length: 10 }, (_, i) => `2026-02-${10 + i} 10:00:00`)
  const fields = (text: string): (string | null)[] => of(text).columns.map((column) => column.field)

  test('a calling number that is always the same, in incoming rows too, is the subject', () => {
    const lines = days.map((day, i) => row('0692000011', `0692000${100 + i}`, day, i % 3 ? 'CALL_OUT' : 'SMS_IN'))
    const text = `Calling No,Called No,Start Time,Type\n${lines.join('\n')}`
    expect(fields(text)).toEqual(['subject', 'correspondent', 'start', 'kind'])
    expect(importText(text).observations[0]).toMatchObject({ caller: { value: '+212692000100' }, callee: { value: '+212692000011' }, direction: 2, kind: 2 })
  })

  test('nor are the calling numbers of several subscribers, whom incoming rows name as well', () => {
    const own = ['0692000011', '0692000012']
    const lines = days.map((day, i) => row(own[i % 2] as string, `0692000${100 + i}`, 'Voice', i % 3 ? 'Incoming' : 'Outgoing', day, '60'))
    const text = `A Number,B Number,Call Type,Direction,Start,Duration\n${lines.join('\n')}`
    expect(fields(text)).toEqual(['subject', 'correspondent', 'kind', 'direction', 'start', 'seconds'])
    expect(importText(text).observations[1]).toMatchObject({ caller: { value: '+212692000101' }, callee: { value: '+212692000012' }, direction: 2 })
    // The same the other way round: the called number is always one of the file's own.
    const turned = days.map((day, i) => row(`0692000${100 + i}`, own[i % 2] as string, i % 3 ? 'Outgoing' : 'Incoming', day))
    expect(fields(`A Number,B Number,Direction,Start\n${turned.join('\n')}`)).toEqual(['correspondent', 'subject', 'direction', 'start'])
  })

  test('columns that keep what they promise stay as they are', () => {
    const own = ['0692000011', '0692000012']
    const lines = days.map((day, i) => {
      const pair = [own[i % 2] as string, `0692000${100 + i}`]
      return row(...(i % 3 ? pair.reverse() : pair), i % 3 ? 'Incoming' : 'Outgoing', day)
    })
    expect(fields(`A Number,B Number,Direction,Start\n${lines.join('\n')}`)).toEqual(['caller', 'callee', 'direction', 'start'])
    // Two subscribers who only ever called each other decide nothing.
    const among = days.map((day, i) => row(...(i % 2 ? [...own].reverse() : own), i % 3 ? 'Incoming' : 'Outgoing', day))
    expect(fields(`A Number,B Number,Direction,Start\n${among.join('\n')}`)).toEqual(['caller', 'callee', 'direction', 'start'])
  })

  test('but not where all rows are outgoing', () => {
    const lines = days.map((day, i) => row('0692000011', `0692000${100 + i}`, day, 'CALL_OUT'))
    expect(fields(`Calling No,Called No,Start Time,Type\n${lines.join('\n')}`)).toEqual(['caller', 'callee', 'start', 'kind'])
  })

  test('the caller’s other address is not the called number', () => {
    expect(fields('Call Start Timestamp,Call Direction,Caller,Caller JID\n2026-02-19 17:49:12,Incoming,Nobody,212692000024@s.whatsapp.net')).toEqual([
      'start',
      'direction',
      'caller',
      null,
    ])
  })

  test('a number that is a telephone number numbers no record', () => {
    expect(fields('Type,Numéro,Correspondant,Date\nÉmis,0692000011,0692000024,19/02/2026 10:00')).toEqual(['direction', 'subject', 'correspondent', 'start'])
  })

  test('one letter means a direction only beside its counterpart', () => {
    const directions = (...letters: string[]): number[] =>
      importText(
        `Sens,Numéro,Correspondant,Date\n${letters.map((letter) => row(letter, '0692000011', '0692000024', '19/02/2026 10:00')).join('\n')}`,
      ).observations.map((one) => one.direction)
    expect(directions('E', 'S')).toEqual([2, 1])
    expect(directions('E', 'R')).toEqual([1, 2])
    expect(directions('ص', 'و')).toEqual([1, 2])
    expect(directions('E', 'E')).toEqual([0, 0])
  })

  test('seconds since 1970 are known by their size', () =>
    expect(fields('x,y,z\n0692000011,0692000024,1771523352\n0692000011,0692000024,1771523452')).toEqual(['caller', 'callee', 'start']))
})

test('lines above the header are passed over, and their number is the subject', () => {
  const recognition = of(
    `Operator of nowhere,,,\nRecords of +212692000011,,,\n,,,\nCalling Number,Called Number,Date,Time\n0692000011,0692000024,19/02/2026,17:49:12`,
  )
  expect(recognition).toMatchObject({ headerRow: 3, headerLine: 4, firstDataRow: 5, subject: '+212692000011' })
})

describe('the subject', () => {
  const text = 'Calling Number,Called Number,Date,Time\n0692000011,0692000024,19/02/2026,17:49:12\n0692000030,0692000011,19/02/2026,18:49:12'
  test('stands in the name of the file', () => expect(of(text, {}, 'CDR 212692000011 (2).csv').subject).toBe('+212692000011'))
  test('must take part in the rows', () => expect(of(text, {}, 'CDR 212692000099.csv').subject).toBeNull())
  test('is no IMEI and no date', () => expect(of(text, {}, `${IMEI} 20260219.csv`).subject).toBeNull())
  test('is what the person says', () => expect(of(text, { subject: '06 92 00 00 24' }, 'CDR 212692000011.csv').subject).toBe('+212692000024'))
  test('tells direction where no column does', () => {
    const { observations } = importText(text, { fileName: '0692000011.csv' })
    expect(observations.map((one) => [one.direction, one.subject, one.side])).toEqual([
      [1, 'caller', 1],
      [2, 'callee', 2],
    ])
  })
})

describe('the zone', () => {
  const body = '\n0692000011,0692000024,19/02/2026 17:49:12'
  test('is the case’s, and said to be assumed', () =>
    expect(of(`Caller,Callee,Start time${body}`)).toMatchObject({ zoneAssumed: true, mapping: { zone: 'Africa/Casablanca' } }))
  test('is what the header says', () => expect(of(`Caller,Callee,Start time (UTC)${body}`)).toMatchObject({ zoneAssumed: false, mapping: { zone: 'UTC' } }))
  test('is what the person says', () =>
    expect(of(`Caller,Callee,Start time (UTC)${body}`, { zone: 'Africa/Tunis' })).toMatchObject({ zoneAssumed: false, mapping: { zone: 'Africa/Tunis' } }))
  test('is no question where each row states its own', () =>
    expect(of('Caller,Callee,Start time\n0692000011,0692000024,2026-02-19T17:49:12Z').zoneAssumed).toBe(false))
})

describe('the person goes before all', () => {
  const text = 'a,b,c\n0692000011,0692000024,03/04/2026 17:49:12'
  test('with a mapping of their own', () => {
    const recognition = of(text, { plan: { fields: { caller: { column: 1 }, callee: { column: 0 }, start: { column: 2 } } }, dateOrder: 'mdy' })
    expect(recognition.columns.map((column) => [column.field, column.evidence])).toEqual([
      ['callee', 'person'],
      ['caller', 'person'],
      ['start', 'person'],
    ])
    expect(recognition.mapping).toMatchObject({ dateOrder: 'mdy', dateAmbiguous: false })
  })
  test('with a format by its id, even where its header is not there', () => expect(of(text, { format: 'bandicoot' }).format).toBe('bandicoot'))
  test('but not with one that is none', () => expect(() => of(text, { format: 'nonesuch' })).toThrow(expect.objectContaining({ code: 'format-unknown' })))
})

test('the row that decides the dates is named', () => {
  expect(of('Caller,Callee,Start time\n0692000011,0692000024,03/04/2026 17:49\n0692000011,0692000024,25/04/2026 17:49').dateEvidence).toBe(
    '3: 25/04/2026 17:49',
  )
  expect(of('Caller,Callee,Start time\n0692000011,0692000024,03/04/2026 17:49')).toMatchObject({
    dateEvidence: '',
    warnings: expect.arrayContaining([{ code: 'date-order-assumed', count: 1, first: 'row 2' }]),
  })
})

test('a file of something else is not usable, and says what it lacks', () => {
  const recognition = of('key,value\ngender,female\nage,212')
  expect(recognition).toMatchObject({ usable: false, confidence: 0 })
  expect(recognition.warnings.map((warning) => warning.code)).toEqual(expect.arrayContaining(['no-time-column', 'no-party-column']))
})

test('an empty sample does not throw', () => expect(recognise(sampleOf([]), options())).toMatchObject({ usable: false, headerRow: null, columns: [] }))

test('all definitions are scored, best first', () => {
  const { scores } = of('interaction,direction,correspondent_id,datetime,call_duration,antenna_id\ncall,in,A,2026-02-19 17:49:12,1,2')
  expect(scores[0]).toMatchObject({ format: 'bandicoot', matched: 6, present: 6 })
  expect(scores.every((score, i) => i === 0 || score.score <= (scores[i - 1]?.score ?? 0))).toBe(true)
})
