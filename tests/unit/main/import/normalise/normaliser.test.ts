import { describe, expect, test } from 'vitest'
import { createNormaliser } from '../../../../../main/import/normalise/normaliser.ts'
import type { Mapping, Observation } from '../../../../../main/import/types.ts'
import { OBSERVATION_FLAGS as FLAGS } from '../../../../../shared/model/event.ts'

const MAPPING: Mapping = {
  format: 'test',
  columns: { caller: 0, callee: 1, kind: 2, start: 3, seconds: 4, imei: 5 },
  dateOrder: 'dmy',
  zone: 'Africa/Casablanca',
  region: 'MA',
  subject: null,
  values: { kind: { voice: 'call', sms: 'sms', vm: 'voicemail' }, direction: { out: 'out', in: 'in' } },
  constants: {},
  width: 6,
}
const record = (...cells: string[]) => ({ cells, row: 7, sheet: null, offset: 10, length: 20 })
const WHEN = '19/02/2026 17:49:12'

function read(mapping: Partial<Mapping>, ...cells: string[]): Observation {
  const result = createNormaliser({ ...MAPPING, ...mapping })(record(...cells))
  if ('reject' in result) throw new Error(`rejected: ${result.reject}`)
  return result
}
const refuse = (mapping: Partial<Mapping>, ...cells: string[]): unknown => createNormaliser({ ...MAPPING, ...mapping })(record(...cells))

test('a whole row', () => {
  expect(read({}, '0692000011', '+34722999012', 'Voice', WHEN, '65', '490154203237518')).toMatchObject({
    row: 7,
    sheet: null,
    offset: 10,
    length: 20,
    raw: null,
    kind: 1,
    start: Date.UTC(2026, 1, 19, 17, 49, 12),
    local: WHEN,
    zone: null,
    seconds: 65,
    direction: 0,
    side: 0,
    flags: 0,
    person: null,
    subject: null,
    caller: { value: '+212692000011' },
    callee: { value: '+34722999012' },
    imei: { value: '490154203237518' },
  })
})

test('the same text gives the same selector, so that those who load it can tell by identity', () => {
  const normalise = createNormaliser(MAPPING)
  const [a, b] = [1, 2].map(() => normalise(record('0692000011', '0692000024', 'Voice', WHEN, '65', ''))) as Observation[]
  expect(a?.caller).toBe(b?.caller)
})

describe('rejections say why', () => {
  test.each([
    ['no-time', ['0692000011', '0692000024', 'Voice', '', '65', '']],
    ['bad-time', ['0692000011', '0692000024', 'Voice', '31/02/2026 10:00', '65', '']],
    ['bad-time', ['0692000011', '0692000024', 'Voice', 'yesterday', '65', '']],
    ['no-party', ['', 'NULL', 'Voice', WHEN, '65', '']],
    ['no-party', ['Anonyme', '', 'Voice', WHEN, '65', '']],
    ['too-few-cells', ['0692000011', '0692000024']],
    ['too-many-cells', ['0692000011', 'x', '0692000024', 'Voice', WHEN, '65', '', 'y']],
  ])('%s', (reason, cells) => expect(refuse({}, ...cells)).toEqual({ reject: reason }))

  test('trailing delimiters are no cells too many', () => expect(read({}, '0692000011', '0692000024', 'Voice', WHEN, '65', '', '', '').kind).toBe(1))
  test('a date that only the other order can read is not turned round', () =>
    expect(refuse({ dateOrder: 'mdy' }, '0692000011', '0692000024', 'Voice', WHEN, '65', '')).toEqual({ reject: 'bad-time' }))
})

describe('what cannot be known is flagged', () => {
  test.each([
    ['damagedNumber', {}, ['9,2331E+11', '0692000024', 'Voice', WHEN, '65', '']],
    ['ambiguousNumber', { region: 'IT' }, ['33639980012', '+212692000024', 'Voice', WHEN, '65', '']],
    ['badImei', {}, ['0692000011', '0692000024', 'Voice', WHEN, '65', '490154203237511']],
    ['badDuration', {}, ['0692000011', '0692000024', 'Voice', WHEN, '-5', '']],
    ['badDuration', {}, ['0692000011', '0692000024', 'Voice', WHEN, '', '']],
    ['noCorrespondent', {}, ['0692000011', '', 'Voice', WHEN, '65', '']],
    ['unsureInstant', {}, ['0692000011', '0692000024', 'Voice', '10/03/2024 02:30:00', '65', '']],
    ['dateOnly', {}, ['0692000011', '0692000024', 'Voice', '19/02/2026', '65', '']],
    ['ambiguousDate', { dateAmbiguous: true }, ['0692000011', '0692000024', 'Voice', '03/04/2026 10:00', '65', '']],
    ['ambiguousDate', { dateTurned: true }, ['0692000011', '0692000024', 'Voice', '2026-03-04 10:00', '65', '']],
  ] as const)('%s', (flag, mapping, cells) => expect(read(mapping, ...cells).flags).toBe(FLAGS[flag]))

  test('a day after the twelfth is not in doubt', () =>
    expect(read({ dateAmbiguous: true }, '0692000011', '0692000024', 'Voice', WHEN, '65', '').flags).toBe(0))
  test('a negative duration is no duration', () => expect(read({}, '0692000011', '0692000024', 'Voice', WHEN, '-5', '').seconds).toBeNull())
  test('messages have no duration, and lack none', () =>
    expect(read({}, '0692000011', '0692000024', 'SMS', WHEN, '1', '')).toMatchObject({ kind: 2, seconds: null, flags: 0 }))

  test('and counted, with the first row', () => {
    const normalise = createNormaliser(MAPPING, { locate: ({ row }) => `Calls!${row}` })
    normalise(record('9,2331E+11', '', 'Voice', WHEN, '65', ''))
    normalise(record('9,2331E+11', '0692000024', 'Telepathy', WHEN, '65', ''))
    expect(normalise.warnings()).toEqual([
      { code: 'damaged-number', count: 2, first: 'Calls!7' },
      { code: 'no-correspondent', count: 1, first: 'Calls!7' },
      { code: 'unknown-kind', count: 1, first: 'Calls!7' },
    ])
  })
})

describe('times', () => {
  const time = (text: string, more: Partial<Mapping> = {}): unknown[] => {
    const { start, zone, local } = read(more, '0692000011', '0692000024', 'Voice', text, '65', '')
    return [new Date(start).toISOString(), zone, local]
  }
  test('in the file’s zone', () => expect(time('2026-06-01 12:00:00')).toEqual(['2026-06-01T11:00:00.000Z', null, '2026-06-01 12:00:00']))
  test('a row’s own zone goes before it', () => {
    expect(time('2026-06-01T12:00:00Z')).toEqual(['2026-06-01T12:00:00.000Z', 'UTC', '2026-06-01T12:00:00Z'])
    expect(time('2026-06-01T12:00:00+05:30')).toEqual(['2026-06-01T06:30:00.000Z', '+05:30', '2026-06-01T12:00:00+05:30'])
  })
  test('since 1970', () => expect(time('1751341625')).toEqual(['2025-07-01T03:47:05.000Z', 'UTC', '1751341625']))
  test('serial days from 1900 and from 1904', () => {
    expect(time('45853.5', { zone: 'UTC' })[0]).toBe('2025-07-15T12:00:00.000Z')
    expect(time('44391.5', { zone: 'UTC', date1904: true })[0]).toBe('2025-07-15T12:00:00.000Z')
  })
  test('from two columns', () => {
    const columns = { caller: 0, callee: 1, date: 2, time: 3 }
    expect(read({ columns }, '0692000011', '0692000024', '01/06/2026', '12:00:00')).toMatchObject({
      start: Date.UTC(2026, 5, 1, 11),
      local: '01/06/2026 12:00:00',
    })
    expect(read({ columns }, '0692000011', '0692000024', '2026-06-01 00:00:00', '0.5')).toMatchObject({ start: Date.UTC(2026, 5, 1, 11) })
    expect(read({ columns }, '0692000011', '0692000024', '٠١/٠٦/٢٠٢٦', '١٢:٠٠ م')).toMatchObject({ start: Date.UTC(2026, 5, 1, 11) })
    expect(read({ columns }, '0692000011', '0692000024', '01/06/2026', '')).toMatchObject({ flags: FLAGS.dateOnly })
    expect(refuse({ columns }, '0692000011', '0692000024', '01/06/2026', 'noon')).toEqual({ reject: 'bad-time' })
    expect(refuse({ columns }, '0692000011', '0692000024', '', '12:00')).toEqual({ reject: 'no-time' })
  })
  test('two rows in two zones do not mix', () => {
    const normalise = createNormaliser({ ...MAPPING, columns: { caller: 0, callee: 1, date: 2, time: 3 } })
    expect(normalise(record('0692000011', '0692000024', '01/06/2026', '12:00:00Z'))).toMatchObject({ zone: 'UTC', start: Date.UTC(2026, 5, 1, 12) })
    expect(normalise(record('0692000011', '0692000024', '01/06/2026', '12:00:00'))).toMatchObject({ zone: null, start: Date.UTC(2026, 5, 1, 11) })
  })
  test('a duration from start and end', () => {
    const columns = { caller: 0, callee: 1, start: 2, end: 3 }
    expect(read({ columns }, '0692000011', '0692000024', '19/02/2026 23:59:30', '20/02/2026 00:01:00').seconds).toBe(90)
    expect(read({ columns }, '0692000011', '0692000024', '19/02/2026 23:59:30', '19/02/2026 23:00:00')).toMatchObject({
      seconds: null,
      flags: FLAGS.badDuration,
    })
    // Longer than a case can hold: the row is kept without it, and the file is not refused.
    expect(read({ columns }, '0692000011', '0692000024', '05/03/1970 10:00:00', '05/03/2099 10:00:00')).toMatchObject({
      seconds: null,
      flags: FLAGS.badDuration,
    })
  })
})

describe('parties', () => {
  const two = { caller: 0, callee: 1, direction: 2, start: 3 } as const
  const one = { subject: 0, correspondent: 1, direction: 2, start: 3 } as const
  const who = (columns: Mapping['columns'], cells: string[], more: Partial<Mapping> = {}): unknown[] => {
    const { caller, callee, direction, subject, side } = read({ columns, ...more }, ...cells, WHEN)
    return [caller?.value ?? null, callee?.value ?? null, direction, subject, side]
  }
  const [A, B] = ['+212692000011', '+34722999012']

  test.each([
    ['two columns, out', two, [A, B, 'out'], [A, B, 1, 'caller', 1]],
    ['two columns, in', two, [A, B, 'in'], [A, B, 2, 'callee', 2]],
    ['two columns, no direction', two, [A, B, ''], [A, B, 0, null, 0]],
    ['subject, out', one, [A, B, 'out'], [A, B, 1, 'caller', 1]],
    ['subject, in', one, [A, B, 'in'], [B, A, 2, 'callee', 2]],
    ['subject, direction not known', one, [A, B, '?'], [A, B, 0, 'caller', 1]],
    ['it calls itself', two, [A, A, 'out'], [A, A, 1, 'caller', 1]],
  ] as const)('%s', (_, columns, cells, expected) => expect(who(columns, [...cells])).toEqual(expected))

  test('the subject that the person names stands where the file names none', () => {
    expect(who({ correspondent: 1, direction: 2, start: 3 }, ['', B, 'in'], { subject: A })).toEqual([B, A, 2, 'callee', 2])
    expect(who({ callee: 1, start: 3 }, ['', B, ''], { subject: A, constants: { direction: 'out' } })).toEqual([A, B, 1, 'caller', 1])
  })
  test.each([
    ['callers alone, incoming', { caller: 1, direction: 2, start: 3 }, ['', B, 'in'], null, [B, null, 2, 'callee', 2]],
    ['callers alone, outgoing: the file names its own', { caller: 1, direction: 2, start: 3 }, ['', A, 'out'], null, [A, null, 1, 'caller', 1]],
    ['callers alone, the subject known', { caller: 1, direction: 2, start: 3 }, ['', B, ''], A, [B, A, 2, 'callee', 2]],
    ['called numbers alone, the subject known', { callee: 1, start: 3 }, ['', B, ''], A, [A, B, 1, 'caller', 1]],
    ['called numbers of incoming rows are the other party', { callee: 1, direction: 2, start: 3 }, ['', B, 'in'], A, [B, A, 2, 'callee', 2]],
    ['callers alone, the subject itself', { caller: 1, start: 3 }, ['', A, ''], A, [A, null, 1, 'caller', 1]],
  ] as const)('%s', (_, columns, cells, subject, expected) => expect(who(columns, [...cells], { subject })).toEqual(expected))
  test('it calls itself and no column tells direction: nothing is invented', () =>
    expect(who({ caller: 0, callee: 1, start: 3 }, [A, A, ''], { subject: A })).toEqual([A, A, 0, null, 0]))
  test('the file’s name tells direction', () =>
    expect(who({ caller: 0, callee: 1, start: 3 }, [A, B, ''], { constants: { direction: 'in' } })).toEqual([A, B, 2, 'callee', 2]))
})

describe('people and places', () => {
  const columns = { caller: 0, callee: 1, direction: 2, start: 3, name: 4, identity: 5 } as const
  test('a name belongs to the party that the layout says', () => {
    expect(read({ columns, person: 'correspondent' }, 'A', 'B', 'out', WHEN, ' Nobody  (fictitious) ', 'X-1').person).toEqual({
      label: 'Nobody (fictitious)',
      identity: 'X-1',
      folded: 'nobody fictitious',
      of: 'callee',
    })
    expect(read({ columns, person: 'subject' }, 'A', 'B', 'in', WHEN, 'Nobody', '#EMPTY').person).toMatchObject({ identity: null, of: 'callee' })
  })
  test('or to nobody', () => {
    expect(read({ columns }, 'A', 'B', 'out', WHEN, 'Nobody', '').person).toBeNull()
    expect(read({ columns, person: 'correspondent' }, 'A', 'B', '', WHEN, 'Nobody', '').person).toBeNull()
    expect(read({ columns, person: 'correspondent' }, 'A', 'B', 'out', WHEN, '#EMPTY', '').person).toBeNull()
  })

  const place = { caller: 0, callee: 1, start: 2, cellFirst: 3, cellName: 4, lat: 5, lon: 6 } as const
  test('a cell with its name and place', () => {
    expect(read({ columns: place }, 'A', 'B', WHEN, '604-00-02101-10024', 'Port', '35,28', '-2.93').cellFirst).toEqual({
      value: '604-00-2101-10024',
      raw: '604-00-02101-10024',
      name: 'Port',
      lat: 35.28,
      lon: -2.93,
      azimuth: null,
    })
  })
  test('projected metres are no degrees; half a place is none', () => {
    expect(read({ columns: place }, 'A', 'B', WHEN, 'C1', '', '600123', '2428000').cellFirst).toMatchObject({ lat: null, lon: null })
    expect(read({ columns: place }, 'A', 'B', WHEN, 'C1', '', '35.28', '').cellFirst).toMatchObject({ lat: null, lon: null })
  })
  test('a place without a cell is not lost', () =>
    expect(read({ columns: place }, 'A', 'B', WHEN, '', '', '35.28', '-2.93').cellFirst).toMatchObject({ value: '35.28,-2.93', lat: 35.28, lon: -2.93 }))
  test('one cell at two places keeps both', () => {
    const normalise = createNormaliser({ ...MAPPING, columns: place })
    const [a, b] = ['35.28', '36.00'].map((lat) => normalise(record('A', 'B', WHEN, 'C1', '', lat, '-2.93'))) as Observation[]
    expect([a?.cellFirst?.lat, b?.cellFirst?.lat]).toEqual([35.28, 36])
  })
})

test('a row of a sheet keeps its cells as JSON', () => {
  const normalise = createNormaliser(MAPPING)
  expect(normalise({ cells: ['0692000011', '0692000024', 'Voice', WHEN, '65', ''], row: 3, sheet: 0, offset: null, length: null })).toMatchObject({
    raw: JSON.stringify(['0692000011', '0692000024', 'Voice', WHEN, '65', '']),
    sheet: 0,
  })
})

test('calls of no seconds are messages where the layout writes them so', () => {
  expect(read({ zeroSeconds: 'sms' }, '0692000011', '0692000024', 'Voice', WHEN, '0', '')).toMatchObject({ kind: 2, seconds: null })
  expect(read({ zeroSeconds: 'sms' }, '0692000011', '0692000024', 'Voice', WHEN, '1', '').kind).toBe(1)
})
