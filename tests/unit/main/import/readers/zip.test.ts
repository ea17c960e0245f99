import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../../shared/api/errors.ts'
import { bytesOf } from '../../../../../main/import/readers/bytes.ts'
import { openZip } from '../../../../../main/import/readers/zip.ts'

const opened = (bytes: Uint8Array): ReturnType<typeof openZip> => openZip(bytesOf(bytes), 'a.zip')
const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
const codeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof MasarError ? error.code : String(error)),
  )

/** Where the first directory entry and the first part begin. */
const directory = (bytes: Buffer): number => bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
function changed(bytes: Uint8Array, change: (bytes: Buffer, directory: number) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy, directory(copy))
  return copy
}

const plain = zipSync({ 'a.txt': strToU8('aaaa'.repeat(100)), 'b/c.txt': [strToU8('bbbb'), { level: 0 }] })

describe('a zip', () => {
  it('gives its parts, packed and stored, and their sizes', async () => {
    const zip = await opened(plain)
    expect(zip.names()).toEqual(['a.txt', 'b/c.txt'])
    expect([zip.has('a.txt'), zip.has('b'), zip.size('a.txt'), zip.size('x')]).toEqual([true, false, 400, 0])
    expect((await joined(zip.read('a.txt'))).toString()).toBe('aaaa'.repeat(100))
    expect((await joined(zip.read('b/c.txt'))).toString()).toBe('bbbb')
    expect(await codeOf(joined(zip.read('none')))).toBe('file-damaged')
  })
  it('reads names that are UTF-8 without saying so', async () => {
    const named = changed(zipSync({ 'تقرير.csv': strToU8('a') }), (bytes, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) & ~0x800, at + 8))
    expect((await opened(named)).names()).toEqual(['تقرير.csv'])
  })
  it('gives back whatever was packed', async () => {
    const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 2_000 }), { maxKeys: 6, noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(parts, async (files) => {
        const zip = await opened(zipSync(files))
        for (const [name, bytes] of Object.entries(files)) expect(await joined(zip.read(name))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a hostile zip', () => {
  it('refuses names that lead out of a folder, absolute ones, and ones that hold NUL', async () => {
    for (const name of ['../evil', 'a/../../evil', '/evil', 'C:/evil', 'a\0b'])
      expect([name, await codeOf(opened(zipSync({ [name]: strToU8('a') })))]).toEqual([name, 'file-damaged'])
  })
  it('refuses two parts of one name', async () => {
    const twice = changed(zipSync({ 'aa.txt': strToU8('1'), 'bb.txt': strToU8('2') }), (bytes, at) => bytes.write('aa.txt', bytes.indexOf('bb.txt', at)))
    expect(await codeOf(opened(twice))).toBe('file-damaged')
  })
  it('refuses parts that share bytes', async () => {
    const overlapping = changed(plain, (bytes, at) => bytes.writeUInt32LE(0, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4) + 42))
    expect(await codeOf(opened(overlapping))).toBe('file-damaged')
  })
  it('refuses a part with a password, a link, and an unknown packing, and reads the others', async () => {
    const secret = await opened(changed(plain, (bytes, at) => bytes.writeUInt16LE(1, at + 8)))
    expect(await codeOf(joined(secret.read('a.txt')))).toBe('file-encrypted')
    expect(await codeOf(joined(secret.read('b/c.txt')))).toBe('read')
    const link = await opened(zipSync({ 'a.txt': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }))
    expect(await codeOf(joined(link.read('a.txt')))).toBe('file-damaged')
    const other = await opened(changed(plain, (bytes, at) => bytes.writeUInt16LE(12, at + 10)))
    expect(await codeOf(joined(other.read('a.txt')))).toBe('file-damaged')
  })
  it('refuses a part whose bytes are not those that the directory sums up', async () => {
    const wrongSum = await opened(changed(plain, (bytes, at) => bytes.writeUInt32LE(1, at + 16)))
    expect(await codeOf(joined(wrongSum.read('a.txt')))).toBe('file-damaged')
    const shorter = await opened(changed(plain, (bytes, at) => bytes.writeUInt32LE(10, at + 24)))
    expect(await codeOf(joined(shorter.read('a.txt')))).toBe('file-damaged')
  })
  it('refuses a bomb by its ratio before it is unpacked', async () => {
    const bomb = await opened(changed(plain, (bytes, at) => bytes.writeUInt32LE(900_000_000, at + 24)))
    expect(await codeOf(joined(bomb.read('a.txt')))).toBe('file-limit')
  })
  it('is refused or read, however it is damaged, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: plain.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(plain)
        for (const [at, value] of changes) bytes[at] = value
        const outcome = await codeOf(
          opened(bytes).then(async (zip) => {
            for (const name of zip.names()) await joined(zip.read(name))
          }),
        )
        expect(['read', 'file-damaged', 'file-limit', 'file-encrypted']).toContain(outcome)
      }),
      { numRuns: 300 },
    )
  })
})
