import { describe, expect, it } from 'vitest'
import { bounded } from '../../../../../../main/import/readers/old-sheets/bounded.ts'
import { openOldSheets } from '../../../../../../main/import/readers/old-sheets/source.ts'

const record = (type: number, ...bytes: number[]): number[] => [type & 255, type >> 8, bytes.length, 0, ...bytes]
const sheet = (...records: number[][]): Buffer => Buffer.from([...record(0x0809, 0, 5, 16, 0, 0, 0, 0, 0), ...records.flat(), ...record(0x000a)])
type Readable = Buffer & { l: number; read_shift: (size: number | undefined, type?: string) => unknown }

const readable = (bytes: number[], read: (size: number | undefined, type?: string) => unknown): Readable => {
  const buffer = Object.assign(Buffer.from(bytes), { l: 0 }) as unknown as Readable
  buffer.read_shift = read
  return buffer
}

describe('reading with the library', () => {
  it('ends where a record is cut before the length of its text', async () => {
    // A text cell of BIFF2 in a sheet of BIFF5: place and format, and nothing behind.
    const cut = sheet(record(0x0004, 0, 0, 0, 0, 0, 0, 0))
    await expect(openOldSheets('cut.xls', cut, 'compound', () => undefined)).rejects.toMatchObject({ code: 'file-damaged' })
    const whole = sheet(record(0x0004, 0, 0, 0, 0, 0, 0, 0, 2, 0x68, 0x69))
    expect(await openOldSheets('whole.xls', whole, 'compound', () => undefined)).toHaveLength(1)
  })
  it('ends where a formula is cut before its length', async () => {
    const cut = sheet(record(0x0006, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0))
    await expect(openOldSheets('cut.xls', cut, 'compound', () => undefined)).rejects.toMatchObject({ code: 'file-damaged' })
  })
  it('ends where a record counts more than it holds', () => {
    const places = (at: number): unknown => bounded(() => Object.assign(Buffer.alloc(10), { l: at }).l)
    expect(places(10)).toBe(10)
    expect(places(5_000)).toBe(5_000)
    expect(() => places(2 ** 32)).toThrow(RangeError)
    expect(() => places(Number.NaN)).toThrow(RangeError)
  })
  it('asks the library for texts that end, and for no others', () => {
    const asked: unknown[] = []
    const ask = (bytes: number[], size: number | undefined, type?: string): void =>
      bounded(() => void readable(bytes, (given, as) => asked.push([given, as])).read_shift(size, type))
    ask([1, 0], 0, 'cstr')
    ask([1, 0, 0, 0], 0, '_wstr')
    ask([1], 2.5, 'dbcs-cont')
    ask([1], undefined)
    expect(asked).toEqual([
      [0, 'cstr'],
      [0, '_wstr'],
      [2, 'dbcs-cont'],
      [undefined, undefined],
    ])
    for (const [bytes, size, type] of [
      [[1, 2], 0, 'cstr'],
      [[1, 0, 0, 2], 0, '_wstr'],
      [[1], undefined, 'sbcs-cont'],
      [[1], -1, 'cpstr'],
      [[1], Number.NaN, 'dbcs-cont'],
    ] as const)
      expect(() => ask([...bytes], size, type), type).toThrow(RangeError)
  })
  it('leaves nothing on buffers, whatever happens', () => {
    expect(() =>
      bounded(() => {
        throw new Error('as it may')
      }),
    ).toThrow('as it may')
    expect('read_shift' in Buffer.prototype || 'l' in Buffer.prototype).toBe(false)
  })
})
