import { expect, test } from 'vitest'
import { createClock, timeText } from '../../../../../../main/import/documents/places/when.ts'
import { createWho, deviceName } from '../../../../../../main/import/documents/places/who.ts'

test('an instant is read in every spelling, and in the zone of the file where it has none', () => {
  const { instant } = createClock('Africa/Casablanca')
  const noon = Date.UTC(2024, 5, 15, 12)
  for (const text of [
    '2024-06-15T12:00:00Z',
    '2024-06-15T14:00:00.000+02:00',
    '2024-06-15 13:00:00 +0100',
    '2024-06-15T13:00:00',
    '1718452800',
    1718452800,
    '1718452800000',
    1718452800000,
  ])
    expect(instant(text), String(text)).toBe(noon)
  for (const text of ['2024-06-15', 'noon', '', null, undefined, {}, Number.NaN, '2024-13-01T00:00:00Z']) expect(instant(text), typeof text).toBeNull()
})

test('seconds between two times, and none where one is missing or they are the wrong way round', () => {
  const { between } = createClock('UTC')
  expect(between('2024-06-15T09:00:00.000+02:00', '2024-06-15T08:00:00Z')).toBe(3600)
  expect(between('2024-06-15T09:00:00Z', '2024-06-15T09:00:00Z')).toBe(0)
  expect([between('2024-06-15T09:00:00Z', null), between('2024-06-15T09:00:00Z', '2024-06-15T08:59:59Z')]).toEqual([null, null])
})

test('a time is text or a number', () => {
  expect([timeText(' 5 '), timeText(5), timeText(''), timeText(Number.NaN), timeText({})]).toEqual(['5', '5', null, null, null])
})

test('who was there: the owner said, else the device named, else the file’s own', () => {
  const unsaid = createWho({ file: 'walk.gpx', subject: null }, 'gpx')
  expect(unsaid.party()).toEqual({ type: 'device', text: 'walk.gpx', key: 'gpx:walk.gpx' })
  expect(unsaid.party('77')).toEqual({ type: 'device', text: '77', key: 'gpx:77' })
  expect(createWho({ file: 'walk.gpx', subject: '+212 5 29 00 00 01' }, 'gpx').party('77')).toEqual({ type: 'phone', text: '+212 5 29 00 00 01', owner: true })
  expect(createWho({ file: 'walk.gpx', subject: 'someone@example.org' }, 'gpx').party()).toEqual({ type: 'account', text: 'someone@example.org', owner: true })
})

test('a device id that a person chose holds within its file only', () => {
  expect(deviceName('iphone', 'a.json')).toBe('a.json/iphone')
  expect(deviceName('8D5D4197-245B-4619-A88B-2049100ADE46', 'a.json')).toBe('8D5D4197-245B-4619-A88B-2049100ADE46')
  expect([deviceName('', 'a.json'), deviceName(null, 'a.json'), deviceName({}, 'a.json')]).toEqual([null, null, null])
})
