import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDateReader, resolve } from '../../../../../../../main/import/dates/resolve.ts'
import { createDateScan } from '../../../../../../../main/import/dates/scan.ts'
import { whatsappText } from '../../../../../../../main/import/documents/chats/whatsapp/reader.ts'
import { kindsOf, readDocument, textAt } from '../../support.ts'
import type { ReadOptions, ReadOutcome } from '../../support.ts'

const read = (lines: string[], options: ReadOptions = {}): Promise<ReadOutcome> => readDocument(whatsappText, lines.join('\n'), options)

const TWO = [
  '27/03/2022, 21:41 - Messages and calls are end-to-end encrypted.',
  '27/03/2022, 21:42 - Karim: Salam',
  '27/03/2022, 21:43 - +212 600-000001: Bonsoir',
  'à tous',
  '',
]
const GROUP = [
  '‎[27/03/2022, 21:40:00] Sortie: ‎Messages and calls are end-to-end encrypted.',
  '[27/03/2022, 21:41:00] Karim: ‎Karim created group “Sortie”',
  '[27/03/2022, 21:42:00] Karim: Salam',
  '[27/03/2022, 21:43:00] ‪+212 600‑000001‬: ‎image omitted',
  '[27/03/2022, 21:44:00] Lina: Bonsoir',
  '[27/03/2022, 21:45:00] Karim: Neuf heures',
]

describe('A chat of two', () => {
  test('goes from one to the other; a line of the application comes from the chat', async () => {
    const outcome = await read(TWO, { file: 'WhatsApp Chat with Karim.txt' })
    const { events } = outcome
    expect(events.map(({ row, kind, time, text }) => [row, kind, time, text])).toEqual([
      [1, 'system', '27/03/2022 21:41', 'Messages and calls are end-to-end encrypted.'],
      [2, 'message', '27/03/2022 21:42', 'Salam'],
      [3, 'message', '27/03/2022 21:43', 'Bonsoir\nà tous'],
    ])
    const chat = 'whatsapp:+212 600-000001 + Karim'
    const karim = { type: 'name', text: 'Karim', key: `${chat}/Karim` }
    const number = { type: 'phone', text: '+212 600-000001' }
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      [{ type: 'group', text: 'Karim', key: chat }, null],
      [karim, number],
      [number, karim],
    ])
    expect(events[1]?.facts).toEqual({ app: 'WhatsApp', chat: 'Karim' })
    expect(outcome.statements).toEqual([])
    expect(outcome.warnings).toEqual([{ code: 'direction-missing', count: 3, first: null }])
    expect(events.map((event) => textAt(outcome, event))).toEqual([TWO[0], TWO[1], `${TWO[2]}\n${TWO[3]}`])
  })

  test('names the other by the file, though he never wrote', async () => {
    const { events } = await read(['27/03/2022, 21:42 - Lina: Salam'], { file: 'Discussion WhatsApp avec Karim.txt' })
    expect(events[0]?.to).toMatchObject({ text: 'Karim' })
  })

  test('leaves the other open where nothing names him', async () => {
    const { events } = await read(['27/03/2022, 21:42 - Karim: Salam'], { file: 'WhatsApp Chat with Karim.txt' })
    expect(events[0]).toMatchObject({ from: { text: 'Karim' }, to: null, subject: null })
  })

  test('has a direction only where the person says whose telephone it is', async () => {
    const { events, warnings } = await read(TWO, { file: 'WhatsApp Chat with Karim.txt', subject: '0600000001' })
    expect(events.map(({ direction, subject }) => [direction, subject])).toEqual([
      ['unknown', null],
      ['in', 'to'],
      ['out', 'from'],
    ])
    expect(warnings).toEqual([])
  })

  test('two chats that are both called _chat.txt are not one', async () => {
    const keys = await Promise.all(
      ['Salam', 'Bonsoir'].map(async (text) => (await read([`[27/03/2022, 21:42:00] Karim: ${text}`], { file: '_chat.txt' })).events[0]?.from?.key),
    )
    expect(keys[0]).not.toBe(keys[1])
  })
})

describe('A group', () => {
  test('takes the messages; who wrote is a member', async () => {
    const outcome = await read(GROUP, { file: '_chat.txt' })
    expect(kindsOf(outcome)).toEqual({ system: 3, message: 3 })
    const { events, statements } = outcome
    expect(events[0]).toMatchObject({ from: { type: 'group', text: 'Sortie' }, to: null })
    expect(events[4]).toMatchObject({ from: { text: 'Lina' }, to: { type: 'group', text: 'Sortie' } })
    expect(statements.map(({ row, things, links }) => [row, things.map((thing) => (thing.type === 'party' ? thing.party.text : '')), links])).toEqual([
      [2, ['Karim', 'Sortie'], [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }]],
      [4, ['+212 600‑000001', 'Sortie'], [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }]],
      [5, ['Lina', 'Sortie'], [{ a: 0, b: 1, kind: 'member', certainty: 'confirmed', directed: true }]],
    ])
  })

  test('is one though only two wrote, where a line says so', async () => {
    const { events } = await read(['27/03/2022, 21:41 - Karim a créé le groupe "Sortie: nuit"', '27/03/2022, 21:42 - Karim: a', '27/03/2022, 21:43 - Lina: b'])
    expect(events[0]).toMatchObject({ kind: 'system', text: 'Karim a créé le groupe "Sortie: nuit"' })
    expect(events[1]?.to?.type).toBe('group')
  })

  test('messages of others are incoming only where the owner is among the senders', async () => {
    const known = await read(GROUP, { subject: '+212600000001' })
    expect(known.events.map(({ direction }) => direction)).toEqual(['unknown', 'in', 'in', 'out', 'in', 'in'])
    const unknown = await read(GROUP, { subject: '+212600000009' })
    expect(new Set(unknown.events.map(({ direction }) => direction))).toEqual(new Set(['unknown']))
  })
})

describe('A file', () => {
  test('a zip may hold several chats; other texts were sent in them', async () => {
    const outcome = await readDocument(whatsappText, '', {
      file: 'export.zip',
      members: {
        'WhatsApp Chat with Karim.txt': TWO.join('\n'),
        'WhatsApp Chat with Lina.txt': TWO.join('\n').replaceAll('Karim', 'Lina'),
        'notes.txt': TWO.join('\n'),
        'IMG-20220323-WA0002.jpg': '',
      },
    })
    expect(outcome.sniffed).toBe(0.95)
    expect(outcome.events.map(({ part, row }) => `${part} ${row}`)).toEqual(
      [1, 2, 3].flatMap((row) => [`WhatsApp Chat with Karim.txt ${row}`]).concat([1, 2, 3].map((row) => `WhatsApp Chat with Lina.txt ${row}`)),
    )
    expect(outcome.events[2]).toMatchObject({ offset: null, length: null, raw: `${TWO[2]}\n${TWO[3]}` })
  })

  test('the zip of iOS names the chat', async () => {
    const outcome = await readDocument(whatsappText, '', { file: 'WhatsApp Chat - Sortie.zip', members: { '_chat.txt': GROUP.join('\r\n') } })
    expect(outcome.events[4]?.to).toMatchObject({ text: 'Sortie', key: 'whatsapp:Sortie' })
    expect(outcome.events[0]?.raw).toBe(GROUP[0])
  })

  test('lines above the first message are skipped, a heading of the other system is part of a message', async () => {
    const { found } = await read(['About this chat', '27/03/2022, 21:42 - Karim: he wrote', '[27/03/2022, 21:43:00] Lina: no'])
    expect(found.map((one) => (one.what === 'event' ? one.text : one.what))).toEqual(['skip', 'he wrote\n[27/03/2022, 21:43:00] Lina: no'])
  })

  test('a message beyond any row is rejected, the next one kept', async () => {
    const { found } = await read([`27/03/2022, 21:42 - Karim: ${'x'.repeat(70_000)}`, '27/03/2022, 21:43 - Karim: a'])
    expect(found.map(({ what, row }) => [what, row])).toEqual([
      ['rejected', 1],
      ['event', 2],
    ])
  })

  test.each([
    ['Hello\nWorld', 0],
    ['a;b\n1;2', 0],
    ['[27/03/2022, 21:42:00] Karim: a\n[27/03/2022, 21:43:00] Karim: b', 0.9],
    ['[2022-03-27, 21:42] Karim: a\n[2022-03-27, 21:43] Karim: b', 0.7],
    ['27/03/2022, 21:42 - Karim: a', 0.9],
    ['Date,Time\n27/03/2022, 21:42 - x', 0],
  ])('is known by its first lines: %j', async (text, sure) => {
    expect((await readDocument(whatsappText, text)).sniffed).toBe(sure)
  })
})

interface Layout {
  name: string
  render(message: { at: Date; sender: string; text: string }): string
}

const pad = (value: number): string => String(value).padStart(2, '0')
const clock = (at: Date): string => `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`
const half = (at: Date, [am, pm]: [string, string], gap: string): string =>
  `${at.getUTCHours() % 12 || 12}:${pad(at.getUTCMinutes())}${gap}${at.getUTCHours() < 12 ? am : pm}`
const day = (at: Date): [number, number, number] => [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

const LAYOUTS: Layout[] = [
  {
    name: 'German, iOS',
    render: ({ at, sender, text }) => `[${pad(day(at)[2])}.${pad(day(at)[1])}.${String(day(at)[0]).slice(2)}, ${clock(at)}:00] ${sender}: ${text}`,
  },
  { name: 'French, Android', render: ({ at, sender, text }) => `${pad(day(at)[2])}/${pad(day(at)[1])}/${day(at)[0]} à ${clock(at)} - ${sender}: ${text}` },
  {
    name: 'Spanish',
    render: ({ at, sender, text }) => `${day(at)[2]}/${day(at)[1]}/${day(at)[0]}, ${half(at, ['a. m.', 'p. m.'], '\u00a0')} - ${sender}: ${text}`,
  },
  { name: 'American', render: ({ at, sender, text }) => `${day(at)[1]}/${day(at)[2]}/${day(at)[0]}, ${half(at, ['AM', 'PM'], '\u202f')} - ${sender}: ${text}` },
  {
    name: 'Canadian',
    render: ({ at, sender, text }) => `${day(at)[0]}-${pad(day(at)[1])}-${pad(day(at)[2])}, ${half(at, ['a.m.', 'p.m.'], ' ')} - ${sender}: ${text}`,
  },
  {
    name: 'Arabic, iOS',
    render: ({ at, sender, text }) =>
      `\u200f[${arabic(`${day(at)[2]}\u200f/${day(at)[1]}\u200f/${day(at)[0]}، ${half(at, ['ص', 'م'], ' ')}`)}] ${sender}: ${text}`,
  },
  {
    name: 'Chinese',
    render: ({ at, sender, text }) =>
      `${day(at)[0]}/${day(at)[1]}/${day(at)[2]} ${at.getUTCHours() < 12 ? '上午' : '下午'}${at.getUTCHours() % 12 || 12}:${pad(at.getUTCMinutes())} - ${sender}: ${text}`,
  },
  { name: 'Dutch', render: ({ at, sender, text }) => `${pad(day(at)[2])}-${pad(day(at)[1])}-${day(at)[0]} ${clock(at)} - ${sender}: ${text}` },
]

test('Any messages in any layout read back, however the bytes are cut', async () => {
  const sender = fc.constantFrom('Karim', 'كريم التجريبي', '+212 600-000001', 'Lina "Lili" T.', '🤓')
  const word = fc.constantFrom('salam', 'à', 'سلام', '9:30', 'ok - ok', 'x: y', '(1)', '😊', 'a/b/c')
  const text = fc
    .array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 3 },
    )
    .map((lines) => lines.join('\n'))
  const at = fc.integer({ min: 0, max: 3_000_000 }).map((minutes) => new Date(Date.UTC(2019, 0, 1) + minutes * 60_000))
  // Two days that only one order can read, so that the file decides it.
  const fixed = [13, 28].map((date) => ({ at: new Date(Date.UTC(2019, 4, date, 10)), sender: 'Karim', text: 'ok' }))
  // In order of time, as an application writes them: years of two digits are told from days by it.
  const messages = fc
    .array(fc.record({ at, sender, text }), { maxLength: 12 })
    .map((list) => [...fixed, ...list].toSorted((a, b) => Number(a.at) - Number(b.at)))
  await fc.assert(
    fc.asyncProperty(
      messages,
      fc.constantFrom(...LAYOUTS),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 50 }),
      async (list, { render }, end, size) => {
        const rendered = list.map(render)
        const outcome = await readDocument(whatsappText, rendered.join('\n').replaceAll('\n', end), { size })
        const dates = createDateScan()
        for (const event of outcome.events) dates.add(event.time, event.row)
        const { order } = dates.decide('MA')
        const parse = createDateReader()
        const back = outcome.events.map(({ time, from, text: said }) => {
          const written = parse(time)
          if (!written || resolve(written, order) === 'bad') throw new Error(time)
          return { at: new Date(Date.UTC(written.y, written.mo - 1, written.d, written.h, written.mi, written.s)), sender: from?.text, text: said }
        })
        expect(back).toEqual(list)
        expect(outcome.events.map((event) => textAt(outcome, event).replaceAll('\r\n', '\n'))).toEqual(rendered)
      },
    ),
    { numRuns: 200 },
  )
})
