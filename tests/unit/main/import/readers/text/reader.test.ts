import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createTextReader } from '../../../../../../main/import/readers/text/reader.ts'
import { decodeBytes } from '../../../../../../main/import/readers/text/decode.ts'
import { quotedRow } from '../../../../../../main/import/readers/text/fields.ts'
import type { LongRow } from '../../../../../../main/import/readers/source.ts'
import type { RawRecord, Warning } from '../../../../../../main/import/types.ts'
import { cpuClock } from '../../../../cpu.ts'

function read(
  bytes: Uint8Array,
  pieceSize = bytes.length || 1,
  encoding?: string,
  first = pieceSize,
): { records: RawRecord[]; long: LongRow[]; warnings: Warning[]; encoding: string; delimiter: string } {
  const reader = createTextReader({ file: 'calls.csv', encoding })
  const records: RawRecord[] = []
  const long: LongRow[] = []
  // As in the pipeline, the first piece is large enough to recognise the file by.
  for (let at = 0, size = first; at === 0 || at < bytes.length; at += size, size = pieceSize) {
    const found = reader.push(bytes.subarray(at, at + size), at + size >= bytes.length)
    records.push(...found.records)
    long.push(...found.long)
  }
  return { records, long, warnings: reader.warnings(), encoding: reader.encoding, delimiter: reader.delimiter }
}
const cellsOf = (text: string): string[][] => read(Buffer.from(text)).records.map((record) => record.cells)
const BACK = '\\'

describe('rows of a text', () => {
  it('reads plain rows, with and without a last line end', () => {
    expect(cellsOf('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(cellsOf('a,b\r\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(cellsOf('a,b\r1,2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
  it('keeps empty rows and trailing delimiters as they are', () => {
    expect(cellsOf('a,b,\n\n1,,\n')).toEqual([['a', 'b', ''], [''], ['1', '', '']])
  })
  it('reads quotes, doubled quotes, delimiters and line ends within quotes', () => {
    expect(cellsOf('a,b\n"x, ""y""","line\nnext"\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', 'line\nnext'],
    ])
    expect(cellsOf('"a" ,b\n')).toEqual([['a', 'b']])
    expect(cellsOf('a,b\n"x""y" z",2\n')).toEqual([
      ['a', 'b'],
      ['x"y" z', '2'],
    ])
  })
  it('counts the lines of rows with line ends in quotes', () => {
    expect(read(Buffer.from('a,b\n"1\n2",3\n4,5\n')).records.map((record) => record.row)).toEqual([1, 2, 4])
  })
  it('does not let a stray quote swallow the rows after it', () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => `${row},x,y`)
    rows[10] = '10,"x,y'
    const { records, warnings } = read(Buffer.from(rows.join('\n')))
    expect(records).toHaveLength(3_000)
    expect(records[10]?.cells).toEqual(['10', '"x', 'y'])
    expect(warnings).toEqual([{ code: 'unbalanced-quote', count: 1, first: 'row 11' }])
  })
  it('does not take the next row for the end of a stray quote', () => {
    const { records, warnings } = read(Buffer.from('a,"b,c\nd,"e",f\ng,h,i\n'))
    expect(records.map((record) => record.cells)).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ])
    expect(warnings[0]?.code).toBe('unbalanced-quote')
  })
  it('stays quick when every row holds a stray quote', () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},"x,y`).join('\n')
    const took = cpuClock()
    expect(read(Buffer.from(rows), 65_536).records).toHaveLength(60_000)
    expect(took()).toBeLessThan(5_000)
  })
  it('sets rows over 64 KiB apart and goes on after them', () => {
    const bytes = Buffer.from(`a,b\n${'x'.repeat(300_000)},1\n2,3\n`)
    for (const size of [bytes.length, 50_000, 1_000]) {
      const { records, long } = read(bytes, size)
      expect(records.map((record) => [record.row, ...record.cells])).toEqual([
        [1, 'a', 'b'],
        [3, '2', '3'],
      ])
      expect(long).toEqual([{ row: 2, offset: 4, length: 300_002, raw: 'x'.repeat(65_536), cut: true }])
    }
  })
  it('takes NUL characters out of cells and says so', () => {
    const { records, warnings } = read(Buffer.from('a,b\n1\0,2\n'))
    expect(records[1]).toMatchObject({ cells: ['1', '2'], offset: 4, length: 4 })
    expect(warnings).toEqual([{ code: 'nul-characters', count: 1, first: 'row 2' }])
  })
  it('finds the delimiter, and takes Excel at its word', () => {
    expect(read(Buffer.from('a;b;c\n1,5;2,5;3\n4,5;5,5;6\n')).delimiter).toBe(';')
    expect(read(Buffer.from('a\tb\n1,2\t3\n')).delimiter).toBe('\t')
    expect(read(Buffer.from('sep=|\na|b\n')).delimiter).toBe('|')
    expect(read(Buffer.from('title of the report\na;b;c\n1;2;3\n4;5;6\n')).delimiter).toBe(';')
  })
})

describe('encodings', () => {
  const arabic = 'الرقم;الاسم;المدينة\n0612345678;محمد العلوي;الدار البيضاء\n0698765432;فاطمة الزهراء;طنجة\n'
  it.each(['windows-1256', 'utf-8', 'utf-16le', 'utf-16be', 'iso-8859-6'])('reads Arabic in %s', (encoding) => {
    const { records } = read(iconv.encode(arabic, encoding))
    expect(records[1]?.cells).toEqual(['0612345678', 'محمد العلوي', 'الدار البيضاء'])
  })
  it('decides the encoding at the first bytes beyond ASCII', () => {
    const text = `${'a;b\n'.repeat(1_000)}é;ç\n`
    expect(read(Buffer.from(text, 'utf8'), 512).records.at(-1)?.cells).toEqual(['é', 'ç'])
    expect(read(Buffer.from(text, 'latin1'), 512).records.at(-1)?.cells).toEqual(['é', 'ç'])
  })
  it('reads a handful of accents as western', () => {
    for (const text of ['é;b\n', 'Émis;Reçu;Appelé\n1;2;3\n', 'Teléfono;Duración;Año\n1;2;3\n'])
      expect(read(Buffer.from(text, 'latin1')).encoding).toBe('windows-1252')
  })
  it('obeys a person who knows better', () => {
    const found = read(iconv.encode(arabic, 'cp720'), undefined, 'cp720')
    expect(found.records[1]?.cells[1]).toBe('محمد العلوي')
    expect(found.encoding).toBe('cp720')
    expect(() => read(Buffer.from('a'), 1, 'klingon')).toThrow('bad-request')
  })
  it('counts what its encoding cannot read', () => {
    const { warnings } = read(Buffer.concat([Buffer.from('é,b\n'), Buffer.from([0xff, 0x2c, 0x62, 0x0a])]), undefined, 'utf-8')
    expect(warnings).toEqual([{ code: 'undecodable', count: 1, first: 'row 2' }])
  })
  it('refuses what is no text', () => {
    expect(() => read(Buffer.from([0, 0, 1, 2, 0, 0, 0, 9, 0, 0, 3, 0, 0, 0, 0, 0, 0, 7]))).toThrow('file-not-text')
  })
})

const character = fc.constantFrom(...'ab01,;"\n\r\t é م 😀\0|')
const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))

describe('places', () => {
  it('gives each row the bytes that it is read from, in any encoding', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('utf8', 'utf-16le', 'utf-16be', 'windows-1256'),
        fc.boolean(),
        (rows, end, name, mark) => {
          const bytes = iconv.encode(rows.join(end), name, { addBOM: mark && name !== 'windows-1256' })
          const whole = read(bytes, undefined, name)
          let after = 0
          for (const record of whole.records) {
            expect(record.offset).toBeGreaterThanOrEqual(after)
            after = (record.offset ?? 0) + (record.length ?? 0)
            const raw = decodeBytes(bytes.subarray(record.offset ?? 0, after), whole.encoding)
            const again = quotedRow(raw, 0, whole.delimiter, '\n', true)
            const cells = typeof again === 'string' ? raw.split(whole.delimiter) : again.cells
            if (!raw.includes('\r')) expect(record.cells).toEqual(cells.map((cell) => cell.replace(/\0/g, '')))
          }
        },
      ),
      { numRuns: 400 },
    )
  })
  it('reads the same rows from pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 20, max: 90 }),
        (table, size) => {
          const clean = table.map((cells) => cells.map((cell) => cell.replace(/[\r\0]/g, '')))
          const head = 'name,number,kind\n'.repeat(20)
          const bytes = Buffer.from(head + clean.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'))
          const whole = read(bytes)
          expect(whole.records.slice(20).map((record) => record.cells)).toEqual(clean)
          expect(read(bytes, size, undefined, head.length).records).toEqual(whole.records)
        },
      ),
      { numRuns: 400 },
    )
  })
  it('writes back to the very bytes', () => {
    const bytes = Buffer.from(`\ufeffa;b\r\n"1\n2";3\r\né${BACK};4`)
    const { records } = read(bytes)
    expect(records.map((record) => bytes.subarray(record.offset ?? 0, (record.offset ?? 0) + (record.length ?? 0)).toString())).toEqual([
      'a;b',
      '"1\n2";3',
      `é${BACK};4`,
    ])
  })
})
