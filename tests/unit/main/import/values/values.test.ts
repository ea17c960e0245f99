import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDuration } from '../../../../../main/import/values/duration.ts'
import { readMeaning } from '../../../../../main/import/values/meaning.ts'
import { meaningsOf } from '../../../../../main/import/recognise/values.ts'
import { formats } from '../support.ts'

describe('durations', () => {
  test.each([
    ['0', 0],
    ['65', 65],
    ['65,0', 65],
    ['65.4', 65],
    ['0.000752314814814815', 65],
    ['7.52314814814815E-04', 65],
    ['7,52314814814815E-4', 65],
    ['1.00:00:05', 86_405],
    ['1 234', 1234],
    ['1\u202f234,6', 1235],
    ['4294967297 s', 'bad'],
    ['99999999 h', 'bad'],
    ['0,5', 1],
    ['02:03', 123],
    ['1:02:03', 3723],
    ['00:02:03.500', 123],
    ['120:30', 7230],
    ['2m 3s', 123],
    ['1 h 2 min 3 s', 3723],
    ['2 min', 120],
    ['2\' 3"', 123],
    ['PT2M3S', 123],
    ['٦٥', 65],
    ['2 دقيقة 3 ثانية', 123],
    ['3 segundos', 3],
    ['', 'missing'],
    ['#EMPTY', 'missing'],
    ['-5', 'bad'],
    ['-00:05', 'bad'],
    ['02:75', 'bad'],
    ['long', 'bad'],
    ['s', 'bad'],
  ])('"%s"', (text, expected) => expect(readDuration(text)).toBe(expected))

  test('seconds are read back from every layout', () => {
    const two = (n: number): string => String(n).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
        for (const text of [`${seconds}`, `${seconds},00`, `${h}:${two(m)}:${two(s)}`, `${h}h ${m}m ${s}s`, `PT${h}H${m}M${s}S`])
          expect(readDuration(text)).toBe(seconds)
      }),
    )
  })
})

const generic = formats.find((format) => format.id === 'generic')!
const meanings = meaningsOf(generic, generic)
const kinds = new Map(Object.entries(meanings.kind))
const directions = new Map(Object.entries(meanings.direction))

describe('kinds and directions in four languages', () => {
  test.each([
    ['Voice', 'call', null],
    ['VOIX', 'call', null],
    ['Voz', 'call', null],
    ['مكالمة', 'call', null],
    ['SMS', 'sms', null],
    ['Texto', 'sms', null],
    ['رسالة نصية', 'sms', null],
    ['MMS', 'mms', null],
    ['GPRS', 'data', null],
    ['Données', 'data', null],
    ['Messagerie vocale', 'voicemail', null],
    ['SMS-MO', 'sms', 'out'],
    ['SMS_MT', 'sms', 'in'],
    ['MO', null, 'out'],
    ['MTC', 'call', 'in'],
    ['Émis', null, 'out'],
    ['Reçu', null, 'in'],
    ['EMIS', null, 'out'],
    ['Outgoing', null, 'out'],
    ['Incoming Call', 'call', 'in'],
    ['Appel émis (national)', 'call', 'out'],
    ['Appel vocal entrant', 'call', 'in'],
    ['Llamada saliente', 'call', 'out'],
    ['Entrante', null, 'in'],
    ['صادرة', null, 'out'],
    ['مكالمة واردة', 'call', 'in'],
    ['وارد', null, 'in'],
    ['Missed call', 'call', 'in'],
    ['zzz', null, null],
  ])('%s', (text, kind, direction) => {
    expect(readMeaning(text, kinds)).toBe(kind)
    expect(readMeaning(text, directions)).toBe(direction)
  })
})
