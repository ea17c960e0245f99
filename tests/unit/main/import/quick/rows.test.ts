import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDefinitions } from '../../../../../main/import/import-formats.ts'
import { createPacker } from '../../../../../main/import/pack.ts'
import type { Batch } from '../../../../../main/import/pack.ts'
import { createQuickRows } from '../../../../../main/import/quick/rows.ts'
import { createTextReader } from '../../../../../main/import/readers/text/reader.ts'
import type { Chunk } from '../../../../../main/import/readers/source.ts'
import { recognise } from '../../../../../main/import/recognise/recognise.ts'
import type { Recognition } from '../../../../../main/import/recognise/types.ts'
import { createRowHandler, tallied } from '../../../../../main/import/worker-rows.ts'

const formats = formatDefinitions()

/** The rows of a text, in pieces of so many bytes. */
function chunksOf(text: string, piece: number): Chunk[] {
  const bytes = Buffer.from(text)
  const reader = createTextReader({ file: 'calls.csv' })
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length; at += piece) chunks.push(reader.push(Uint8Array.from(bytes.subarray(at, at + piece)), at + piece >= bytes.length))
  return chunks
}

function recognised(chunks: readonly Chunk[], subject?: string): Recognition {
  const records = chunks.flatMap((chunk) => chunk.records)
  return recognise(
    { fileName: 'calls.csv', encoding: 'utf-8', delimiter: ',', sheet: null, head: records, spread: [], tail: [] },
    { formats, caseRegion: 'MA', caseZone: 'Africa/Casablanca', subject },
  )
}

/** What becomes of the rows, by bytes where they can be read so or by their texts. Small batches, and a dictionary that is soon full. */
function outcome(chunks: readonly Chunk[], recognition: Recognition, quick: boolean) {
  const packer = createPacker('text', 7, 9)
  const count = tallied()
  const handler = createRowHandler(recognition, { sheet: null, zone: recognition.mapping.zone }, packer, count)
  const batches: Batch[] = []
  for (const chunk of chunks) {
    const given: Chunk = quick ? chunk : { records: chunk.records, long: chunk.long, raw: (record) => chunk.raw(record) }
    for (let at = 0; at < chunk.records.length;) {
      at = handler.addSome(given, at)
      const batch = packer.full ? packer.take() : null
      if (batch) batches.push(batch)
    }
  }
  const rest = packer.take()
  if (rest) batches.push(rest)
  // As they reach the case: what a dictionary notes on a thing stays behind.
  return { batches: structuredClone(batches), count, warnings: handler.warnings(), kinds: packer.kinds() }
}

const often = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })
const two = (number: number): string => String(number).padStart(2, '0')
const nasty = fc.constantFrom(
  '',
  '-',
  'n/a',
  ' ',
  '0',
  '+',
  '2.12601E+11',
  'Withheld',
  '99',
  '1234567890123456789',
  'é',
  'x'.repeat(60),
  '+212600000001 ',
  '0600000001',
)
const number = fc.constantFrom(
  '+212600000001',
  '+212600000002',
  '0600000003',
  '212600000004',
  '0033639980005',
  '+33639980006',
  '600000007',
  '5050',
  '+212600000008',
)
const day = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 })).map(([d, mo]) => `2026-${two(mo)}-${two(d)}`),
  // The clock changes round Ramadan.
  fc.constantFrom('2026-02-15', '2026-03-22'),
)
const hour = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([h, mi, s]) => `${two(h)}:${two(mi)}:${two(s)}`)
const kind = often(fc.constantFrom('CALL', 'SMS', 'call', 'Voice'), fc.constantFrom('', 'whatever', 'MMS', 'DATA'))
const direction = often(fc.constantFrom('in', 'out'), fc.constantFrom('', 'sideways', '-'))
const seconds = often(fc.nat(9_999).map(String), fc.constantFrom('', '0', '-5', '00:01:02', '12345678', '7.5'))
const imei = often(fc.constantFrom('350000000363792', '35000000121022', '3500000003637901', '350000000363790'), nasty)
const imsi = often(fc.constantFrom('604000022157365', '604000073717974'), nasty)
const cell = often(fc.constantFrom('604-00-4011-10911', '604-00-4012-10912', '604004013', '604-00-4011-010911'), nasty)
const quotes = fc.constantFrom('', '', '', '"')
const line = (...cells: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  often(
    fc.tuple(quotes, ...cells).map(([quote, ...row]) => row.map((one) => `${quote}${one}${quote}`).join(',')),
    fc.oneof(
      fc.tuple(...cells).map((row) => `${row.join(',')},more`),
      fc.tuple(...cells).map((row) => row.slice(0, -2).join(',')),
      fc.tuple(...cells).map((row) => row.map((one, index) => (index % 2 ? `"${one}"` : one)).join(',')),
      fc.tuple(...cells).map((row) => row.map((one) => `"${one}""`).join(',')),
      fc.tuple(...cells).map((row) => `"${row.join('\n')}"`),
      fc.constantFrom('', '"', '""', ',,,,,', '"a', 'a"b,c', '-----', 'Total,5', 'x'.repeat(70_000)),
    ),
  )

const LAYOUTS = {
  'caller and callee': {
    header: 'caller,callee,type,date,time,seconds,imei,imsi,first_cell,last_cell',
    row: line(often(number, nasty), often(number, nasty), kind, often(day, nasty), often(hour, nasty), seconds, imei, imsi, cell, cell),
  },
  'subject and correspondent': {
    header: 'msisdn,correspondent,direction,type,start time,duration,imei,first cell',
    row: line(
      often(number, nasty),
      often(number, nasty),
      direction,
      kind,
      often(
        fc.tuple(day, hour).map(([d, h]) => `${d} ${h}`),
        nasty,
      ),
      seconds,
      imei,
      cell,
    ),
  },
  'days before months': {
    header: 'caller,callee,direction,date,time,duration',
    row: line(
      often(number, nasty),
      number,
      direction,
      day.map((text) => text.split('-').reverse().join('/')),
      hour,
      seconds,
    ),
  },
} as const

describe.each(Object.entries(LAYOUTS))('rows of %s', (_, { header, row }) => {
  const file = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 40 }),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    piece: fc.integer({ min: 40, max: 3_000 }),
    subject: fc.option(number, { nil: undefined }),
  })

  it('come to the same by their bytes as by their texts', () => {
    fc.assert(
      fc.property(file, ({ rows, ending, last, piece, subject }) => {
        const chunks = chunksOf([header, ...rows].join(ending) + (last ? ending : ''), piece)
        const recognition = recognised(chunks, subject)
        fc.pre(recognition.usable)
        expect(outcome(chunks, recognition, true)).toEqual(outcome(chunks, recognition, false))
      }),
      { numRuns: 300 },
    )
  })

  it('are mostly read by their bytes', () => {
    const rows = fc
      .sample(row, { seed: 5, numRuns: 400 })
      .filter((text) => !text.includes('""') && !text.includes('"a') && !text.includes('a"b') && !text.includes('\n') && text !== '"' && text.length < 1_000)
    const chunks = chunksOf([header, ...rows].join('\n'), 8_192)
    const recognition = recognised(chunks)
    const quick = createQuickRows(recognition, createPacker('text'))
    const taken = chunks.map(({ plain }) => (plain && quick ? plain.rows.ends.filter((__, index) => quick.take(plain.rows, index)).length : 0))
    expect(taken.reduce((sum, more) => sum + more, 0)).toBeGreaterThan(rows.length * 0.2)
  })
})
