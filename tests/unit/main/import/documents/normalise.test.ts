import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocumentNormaliser } from '../../../../../main/import/documents/normalise.ts'
import type { DocumentNormaliser } from '../../../../../main/import/documents/normalise.ts'
import type { DocumentEvent, DocumentParty, DocumentPlace, DocumentStatement, StatedThing } from '../../../../../main/import/documents/types.ts'
import { OBSERVATION_FLAGS as FLAGS } from '../../../../../shared/model/event.ts'

const PLACE: DocumentPlace = { part: 'Call', row: 4, offset: null, length: null, raw: 'the row' }
const made = (): DocumentNormaliser =>
  createDocumentNormaliser({
    region: 'MA',
    zone: 'Africa/Casablanca',
    dates: { order: 'dmy', ambiguous: false, turned: false },
    sheetOf: (part) => (part === '' ? null : 3),
  })
const phone = (text: string, more: Partial<DocumentParty> = {}): DocumentParty => ({ type: 'phone', text, ...more })
const EVENT: DocumentEvent = {
  what: 'event',
  kind: 'call',
  time: '2026-01-05 10:00:00',
  from: phone('0600000001'),
  to: phone('0600000002'),
  direction: 'out',
  subject: 'from',
  seconds: '00:01:05',
}
const event = (more: Partial<DocumentEvent & DocumentPlace>, normalise = made()): ReturnType<DocumentNormaliser['event']> =>
  normalise.event({ ...PLACE, ...EVENT, ...more })

describe('events of documents', () => {
  it('are read in the zone that goes first: of the time, of the format, of the file', () => {
    const at = (more: Partial<DocumentEvent>): unknown => {
      const read = event(more)
      return 'reject' in read ? read : [new Date(read.start).toISOString().slice(11, 16), read.zone]
    }
    expect(at({})).toEqual(['09:00', null])
    expect(at({ zone: 'UTC' })).toEqual(['10:00', 'UTC'])
    expect(at({ zone: '+05:30' })).toEqual(['04:30', '+05:30'])
    expect(at({ zone: 'Africa/Casablanca' })).toEqual(['09:00', null])
    expect(at({ zone: '+05:30', time: '2026-01-05T10:00:00+02:00' })).toEqual(['08:00', '+02:00'])
    expect(at({ time: '1767607200' })).toEqual(['10:00', 'UTC'])
    expect(at({ time: '1767607200000' })).toEqual(['10:00', 'UTC'])
  })
  it('say whether the zone of the file was of weight', () => {
    const normalise = made()
    event({ zone: 'UTC' }, normalise)
    event({ time: '1767607200' }, normalise)
    expect(normalise.zoned).toBe(false)
    event({}, normalise)
    expect(normalise.zoned).toBe(true)
  })
  it('carry what could not be known as flags', () => {
    const flags = (more: Partial<DocumentEvent>): number => {
      const read = event(more)
      return 'reject' in read ? -1 : read.flags
    }
    expect(flags({})).toBe(0)
    expect(flags({ seconds: null })).toBe(FLAGS.badDuration)
    expect(flags({ kind: 'message', seconds: null })).toBe(0)
    expect(flags({ seconds: -5 })).toBe(FLAGS.badDuration)
    expect(flags({ to: null })).toBe(FLAGS.noCorrespondent)
    expect(flags({ kind: 'location', to: null, seconds: null })).toBe(0)
    expect(flags({ deleted: true, unsure: true })).toBe(FLAGS.deleted | FLAGS.unsureDecoding)
    expect(flags({ time: '2026-01-05' })).toBe(FLAGS.dateOnly)
    expect(flags({ imei: '123456789012345' })).toBe(FLAGS.badImei)
  })
  it('are rejected without time or party', () => {
    expect(event({ time: '' })).toEqual({ reject: 'no-time' })
    expect(event({ time: 'yesterday' })).toEqual({ reject: 'bad-time' })
    expect(event({ from: null, to: phone('Private') })).toEqual({ reject: 'no-party' })
  })
  it('name the phone of whoever owns it, and the number is its subject', () => {
    const normalise = made()
    const read = event({ subject: null, to: phone('0600000002', { owner: true, name: 'Me' }) }, normalise)
    expect(read).toMatchObject({ subject: 'callee', side: 2, names: [{ name: 'Me' }], owners: [{ value: '+212600000002' }], sheet: 3, raw: 'the row' })
    expect(normalise.subject).toBe('+212600000002')
  })
  it('keep long texts within bounds, and say so', () => {
    const normalise = made()
    const read = event({ text: 'x'.repeat(70_000), raw: 'y'.repeat(600_000) }, normalise)
    expect('reject' in read ? 0 : read.text?.length).toBe(65_536)
    expect('reject' in read ? 0 : read.raw?.length).toBe(512 * 1024)
    expect(normalise.warnings()).toEqual([
      { code: 'row-cut', count: 1, first: 'Call!4' },
      { code: 'text-cut', count: 1, first: 'Call!4' },
    ])
  })
  it('never throw, whatever a file says', () => {
    const party = fc.option(
      fc.record({
        type: fc.constantFrom('phone' as const, 'account' as const, 'imei' as const, 'name' as const),
        text: fc.string(),
        key: fc.option(fc.string(), { nil: undefined }),
      }),
      { nil: null },
    )
    fc.assert(
      fc.property(fc.string(), party, party, fc.oneof(fc.string(), fc.double()), fc.string(), (time, from, to, seconds, imei) => {
        const read = event({ time, from, to, seconds, imei })
        if (!('reject' in read)) expect(Number.isSafeInteger(read.start)).toBe(true)
      }),
    )
  })
})

describe('statements of documents', () => {
  const entity: StatedThing = { type: 'entity', kind: 'person', label: ' Karim ', key: '1' }
  const statement = (more: Partial<DocumentStatement>): ReturnType<DocumentNormaliser['statement']> =>
    made().statement({ ...PLACE, what: 'statement', kind: 'contact', things: [], links: [], facts: [], ...more })
  it('lose what names nobody, with its links and facts, and no other', () => {
    const read = statement({
      things: [{ type: 'party', party: phone('') }, entity, { type: 'party', party: phone('0600000001') }],
      links: [
        { a: 1, b: 0, kind: 'contact', certainty: 'tentative' },
        { a: 1, b: 2, kind: 'contact', certainty: 'tentative' },
      ],
      facts: [
        { thing: 0, name: 'lost', value: 'x' },
        { thing: 1, name: 'of the entity', value: 'x' },
        { thing: 3, name: 'of the lost link', value: 'x' },
        { thing: 4, name: 'of the other link', value: 'x' },
        { thing: 2, name: 'empty', value: '' },
      ],
    })
    expect(read).toMatchObject({
      things: [
        { type: 'entity', label: 'Karim', folded: 'karim' },
        { type: 'selector', selector: { value: '+212600000001' } },
      ],
      links: [{ a: 0, b: 1 }],
      facts: [
        { thing: 0, name: 'of the entity' },
        { thing: 2, name: 'of the other link' },
      ],
    })
  })
  it('are rejected where nothing is left, and kept where there was nothing from the start', () => {
    expect(statement({ things: [{ type: 'party', party: phone('Anonyme') }] })).toEqual({ reject: 'no-party' })
    expect(statement({ kind: 'file' })).toMatchObject({ things: [] })
  })
  it('keep names that are signs alone', () => {
    expect(statement({ things: [{ ...entity, label: '❤' }] })).toMatchObject({ things: [{ label: '❤', folded: '❤' }] })
  })
})
