import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClip } from '../../../../../../../main/import/documents/chats/sms-backup/clip.ts'
import { smsBackupRestore } from '../../../../../../../main/import/documents/chats/sms-backup/reader.ts'
import { readDocument, textAt } from '../../support.ts'
import type { ReadOptions, ReadOutcome } from '../../support.ts'

const A = '+212600000001'
const B = '+212600000002'
const sms = (attributes: string): string => `<sms protocol="0" date="1609459200000" read="1" ${attributes} />`
const file = (body: string, root = 'smses', count = ''): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!-- it's "quoted" -->\n<${root}${count}>\n${body}\n</${root}>\n`
const read = (body: string, options: ReadOptions & { root?: string; count?: string } = {}): Promise<ReadOutcome> =>
  readDocument(smsBackupRestore, file(body, options.root, options.count), { file: 'sms.xml', size: 13, ...options })

test('Messages in and out, with the name of the address book and the place in the file', async () => {
  const lines = [sms(`address="${A}" type="1" body="Salam" contact_name="Karim"`), sms(`address="${A}" type="2" body="Ahlan" contact_name="(Unknown)"`)]
  const outcome = await read(lines.join('\n'), { count: ' count="2"', subject: B })
  expect(outcome.sniffed).toBe(0.95)
  expect(outcome.events.map(({ kind, time, zone, from, to, direction, subject, text }) => ({ kind, time, zone, from, to, direction, subject, text }))).toEqual([
    {
      kind: 'sms',
      time: '1609459200000',
      zone: 'UTC',
      from: { type: 'phone', text: A, name: 'Karim' },
      to: { type: 'phone', text: B, owner: true },
      direction: 'in',
      subject: 'to',
      text: 'Salam',
    },
    {
      kind: 'sms',
      time: '1609459200000',
      zone: 'UTC',
      from: { type: 'phone', text: B, owner: true },
      to: { type: 'phone', text: A },
      direction: 'out',
      subject: 'from',
      text: 'Ahlan',
    },
  ])
  expect(outcome.events.map((event) => textAt(outcome, event))).toEqual(lines)
  expect(outcome.warnings).toEqual([])
})

test('Without the owner’s number one side stays open, and the import says so', async () => {
  const { events, warnings } = await read(sms(`address="${A}" type="1" body="x"`))
  expect(events[0]).toMatchObject({ to: null, subject: null })
  expect(warnings).toEqual([{ code: 'subject-missing', count: 1, first: null }])
})

test.each([
  [1, 'sms', 'in'],
  [2, 'sms', 'out'],
  [3, 'other', 'out'],
  [4, 'other', 'out'],
  [5, 'other', 'out'],
  [6, 'other', 'out'],
  [9, 'sms', 'unknown'],
])('Type %i', async (type, kind, direction) => {
  const { events } = await read(sms(`address="${A}" type="${type}" body="x"`))
  expect(events[0]).toMatchObject({ kind, direction, facts: { more: expect.arrayContaining([{ name: 'type', value: String(type) }]) as unknown } })
})

test('A character beyond the basic plane may be written as two halves', async () => {
  const { events } = await read(sms(`address="${A}" type="1" body="a &#55357;&#56832; &#x1F30D; &#55357; &amp; &quot;"`))
  expect(events[0]?.text).toBe('a 😀 🌍 \ufffd & "')
})

test('A row without time, or with one that is none, is rejected', async () => {
  const { found } = await read('<sms/><sms date="today" type="1"/>')
  expect(found.map((one) => (one.what === 'rejected' ? one.reason : one.what))).toEqual(['no-time', 'bad-time'])
})

test('Calls of all kinds', async () => {
  const call = (type: number, number: string): string => `<call number="${number}" duration="125" date="1609632000000" type="${type}" presentation="1" />`
  const { events } = await read([1, 2, 3, 4, 5, 6].map((type) => call(type, A)).join('') + call(1, '-2'), { root: 'calls', subject: B })
  expect(events.map(({ kind, direction, seconds }) => [kind, direction, seconds])).toEqual([
    ['call', 'in', '125'],
    ['call', 'out', '125'],
    ['call', 'in', '125'],
    ['voicemail', 'in', '125'],
    ['call', 'in', '125'],
    ['call', 'in', '125'],
    ['call', 'in', '125'],
  ])
  expect(events.at(-1)).toMatchObject({ from: null, to: { text: B } })
})

describe('Messages with parts', () => {
  const mms = (attributes: string, inner: string): string => `<mms date="1609545600000" ${attributes}>\n<parts>\n${inner}\n</mms>`
  const picture = `<part seq="1" ct="image/jpeg" name="boat.jpg" fn="null" cl="boat.jpg" text="null" data="${'QUJD'.repeat(50_000)}" />`

  test('a text and a picture of any size', async () => {
    const smil = `<part ct="application/smil" name="smil.xml" text='&lt;smil&gt;' />`
    const outcome = await read(
      `${mms(`msg_box="1" address="${A}" sub="null"`, `${smil}<part ct="text/plain" text="Notre bateau" />${picture}</parts>`)}\n${sms(`address="${A}" type="1" body="after"`)}`,
      { size: 4_096, subject: B },
    )
    expect(outcome.events[0]).toMatchObject({ kind: 'mms', text: 'Notre bateau', direction: 'in', from: { text: A }, facts: { attachments: ['boat.jpg'] } })
    expect(textAt(outcome, outcome.events[0]!)).toMatch(/^<mms date="1609545600000"/)
    expect(outcome.events[0]?.length).toBe(64 * 1024)
    expect(textAt(outcome, outcome.events[1]!)).toBe(sms(`address="${A}" type="1" body="after"`))
  })

  test('to several: a group of their numbers, who are its members', async () => {
    const addresses = `</parts><addrs><addr address="${A}" type="137" /><addr address="${B}" type="151" /></addrs>`
    const others = `${A}~+212600000003~${B}`
    const { events, statements } = await read(mms(`msg_box="1" address="${others}"`, `<part ct="text/plain" text="x" />${addresses}`), { subject: B })
    const group = { type: 'group', text: `${A}, +212600000003`, key: `mms:${A}~+212600000003` }
    expect(events[0]).toMatchObject({ from: { text: A }, to: group, direction: 'in' })
    expect(statements[0]).toMatchObject({ kind: 'member', things: [{ party: { text: A } }, { party: { text: '+212600000003' } }, { party: group }] })
  })
})

test('A count that lies is said', async () => {
  const { warnings } = await read(sms(`address="${A}" type="1" body="x"`), { count: ' count="2444"', subject: B })
  expect(warnings).toEqual([{ code: 'count-differs', count: 2443, first: null }])
})

test.each([
  ['', 'no-rows'],
  ['<sms date="1609459200000" body="x"', 'file-damaged'],
  ['<sms date="1609459200000" body="x">', 'file-damaged'],
  ['<sms date="1609459200000" body="&bad;"/>', 'file-damaged'],
])('Refused: %s', async (body, code) => {
  await expect(read(body)).rejects.toMatchObject({ code })
})

test('A byte-order mark shifts all places', async () => {
  const outcome = await readDocument(smsBackupRestore, `\ufeff${file(sms(`address="${A}" type="1" body="x"`))}`, { size: 2 })
  expect(textAt(outcome, outcome.events[0]!)).toBe(sms(`address="${A}" type="1" body="x"`))
})

test('What is clipped away can be found again: places of the rest are those of the file', () => {
  const value = fc.string({ unit: fc.constantFrom('a', "'", '=', ' ', 'data=', '&gt;', 'é') })
  const element = fc.record({ data: fc.option(value), body: value, quote: fc.constantFrom('"', "'") })
  fc.assert(
    fc.property(fc.array(element, { minLength: 1 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (elements, size, mark) => {
      const written = elements.map(({ data, body, quote }) => {
        const quoted = (text: string): string => `${quote}${text.replaceAll(quote, '')}${quote}`
        return `<a${data === null ? '' : ` data=${quoted(data)}`} body=${quoted(body)}/>`
      })
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}<!-- data="it's" -->${written.join('')}`)
      const clip = createClip()
      const parts: Buffer[] = []
      for (let at = 0; at < bytes.length; at += size) parts.push(Buffer.from(clip.push(bytes.subarray(at, at + size))))
      const rest = Buffer.concat(parts)
      expect(rest.toString()).toBe(`<!-- data="it's" -->${written.join('').replace(/(?<=<a data=)("[^"]*"|'[^']*')/g, (text) => text.charAt(0).repeat(2))}`)
      for (let at = rest.indexOf('<a'); at >= 0; at = rest.indexOf('<a', at + 1)) {
        const place = clip.place(at)
        expect(bytes.subarray(place, place + 2).toString()).toBe('<a')
      }
      expect(clip.place(rest.length)).toBe(bytes.length)
    }),
  )
})
