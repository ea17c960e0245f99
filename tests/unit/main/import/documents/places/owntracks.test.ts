import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../../../../main/import/documents/places/owntracks/lines.ts'
import type { Line } from '../../../../../../main/import/documents/places/owntracks/lines.ts'
import { owntracks } from '../../../../../../main/import/documents/places/owntracks/reader.ts'
import { polarsteps } from '../../../../../../main/import/documents/places/polarsteps.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, staysOf, tallyOf } from './support.ts'

const line = (message: object, topic = '*'): string => `2024-03-01T09:03:09Z\t${topic.padEnd(18)}\t${JSON.stringify(message)}`
const here = { _type: 'location', topic: 'owntracks/amal/phone', tst: 1709283789, lat: 34.02, lon: -6.84, acc: 10, SSID: 'Café', inregions: ['maison'] }
const REC = [
  line(here),
  line({ ...here, lat: 200 }),
  line({ ...here, tst: undefined }),
  line({ ...here, _type: 'transition', topic: 'owntracks/amal/phone/event', event: 'leave', desc: 'maison' }, 'event'),
  line({ _type: 'waypoint', desc: 'maison', lat: 34.02, lon: -6.84, rad: 50, tst: 1700000000 }, 'waypoints'),
  line(
    {
      _type: 'waypoints',
      waypoints: [
        { desc: 'a', lat: 1, lon: 2 },
        { desc: 'b', lat: 3, lon: 4 },
      ],
    },
    'waypoints',
  ),
  line({ _type: 'lwt', tst: 1709283800 }, 'lwt'),
  line({ _type: 'card', name: 'Amal', tid: 'am', topic: 'owntracks/amal/phone' }, 'info'),
  line({ _type: 'encrypted', data: 'x' }),
  '2024-03-01T09:03:09Z\t*\t{"_type":"loca',
  '',
].join('\r\n')

describe('OwnTracks', () => {
  test('one message a line: places, crossings of a fence, regions, the device', async () => {
    const found = await readAll(owntracks, REC, { file: '2024-03.rec' })
    expect(tallyOf(found)).toEqual({
      location: 2,
      other: 1,
      'statement place': 3,
      'statement device': 1,
      'rejected bad-place': 1,
      'rejected no-time': 1,
      'rejected bad-kind': 1,
      'rejected too-few-cells': 1,
    })
    const [stay, leave, gone] = eventsOf(found)
    expect(stay).toMatchObject({
      time: '1709283789',
      from: { type: 'device', key: 'owntracks:amal/phone' },
      place: { lat: 34.02, lon: -6.84, range: 10, name: 'maison' },
    })
    expect([leave?.from, factsOf(leave)['event']]).toEqual([stay?.from, 'leave'])
    expect(gone).toMatchObject({ kind: 'other', place: null, from: { key: 'owntracks:2024-03.rec' } })
    expect(statementsOf(found).map(({ things }) => things[0])).toMatchObject([
      { label: 'maison' },
      { label: 'a' },
      { label: 'b' },
      { party: { key: 'owntracks:amal/phone', name: 'Amal' } },
    ])
    expect(rawOf(REC, found[0]!)).toBe(REC.split('\r\n')[0])
    for (const piece of [1, 2, 30, 77]) expect(await readAll(owntracks, REC, { piece })).toEqual(await readAll(owntracks, REC))
  })

  test('lists of messages, and messages one a line without their time of receipt', async () => {
    for (const file of [JSON.stringify([here, here]), JSON.stringify({ count: 2, data: [here, here] }), `${JSON.stringify(here)}\n${JSON.stringify(here)}\n`]) {
      expect(owntracks.sniff(await headOf(file))).toBeGreaterThan(0.6)
      expect(tallyOf(await readAll(owntracks, file))).toEqual({ location: 2 })
    }
    expect(owntracks.sniff(await headOf('{"_type":"note","tst":1}'))).toBe(0)
    expect(tallyOf(await readAll(owntracks, JSON.stringify(here), { subject: '+212529000001' }))).toEqual({ location: 1 })
  })

  test('lines are split alike wherever the bytes are cut, and long ones are not held', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') }), fc.integer({ min: 1, max: 9 }), async (text, piece) => {
        const bytes = Buffer.from(text)
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
        }
        const lines: Line[] = []
        for await (const batch of linesOf(pieces(), 12)) lines.push(...batch)
        const expected = text.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(lines.map(({ row }) => row)).toEqual(expected.map((_, at) => at + 1))
        for (const [at, { offset, length, bytes: own }] of lines.entries()) {
          const whole = expected[at] ?? ''
          if (Buffer.byteLength(whole) > 12) expect(own).toBeNull()
          else expect([Buffer.from(own ?? []).toString(), bytes.subarray(offset, offset + length).toString()]).toEqual(Array(2).fill(whole.replace(/\r$/, '')))
        }
      }),
    )
  })
})

describe('Polarsteps', () => {
  test('locations, steps and segments', async () => {
    const locations = JSON.stringify({
      locations: [
        { lat: 34.02, lon: -6.84, time: 1709283789.5 },
        { lat: null, lon: 2, time: 5 },
        { lat: 1, lon: 2 },
      ],
    })
    expect(polarsteps.sniff(await headOf(locations))).toBeGreaterThan(0.6)
    expect(tallyOf(await readAll(polarsteps, locations))).toEqual({ location: 1, 'rejected bad-place': 1, 'rejected no-time': 1 })
    const trip = JSON.stringify({
      name: 'Voyage',
      all_steps: [{ display_name: 'Rabat', start_time: 1709283789, location: { lat: 34.02, lon: -6.84, country_code: 'MA' } }],
    })
    expect(eventsOf(await readAll(polarsteps, trip))[0]).toMatchObject({ place: { name: 'Rabat' }, facts: { more: [{ name: 'country', value: 'MA' }] } })
    const segments = JSON.stringify([
      { lat: 34.02, lng: -6.84, arrived: '2024-06-01T00:00:00.000+01:00', departed: '2024-06-01T02:00:00.000+01:00', type: 'place_visit' },
      { lat: 34.03, lng: -6.85, arrived: '2024-06-01T02:00:00.000+01:00', departed: '2024-06-01T04:00:00.000+01:00', type: 'activity_start' },
    ])
    expect(polarsteps.sniff(await headOf(segments))).toBeGreaterThan(0.6)
    expect(staysOf(await readAll(polarsteps, segments))).toEqual([
      ['2024-06-01T00:00:00.000+01:00', 34.02, -6.84, 7200],
      ['2024-06-01T02:00:00.000+01:00', 34.03, -6.85, null],
    ])
  })
})
