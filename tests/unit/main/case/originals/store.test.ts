import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { deriveKeys } from '../../../../../main/case/keys/subkeys.ts'
import { CHUNK_BYTES } from '../../../../../main/case/originals/format.ts'
import { originalName, type OriginalStore, originalStore } from '../../../../../main/case/originals/store.ts'
import { scratch } from '../fixture.ts'

const keys = deriveKeys(Buffer.alloc(32, 7), 'a case')
let folder: string
let store: OriginalStore

beforeEach(() => {
  folder = scratch()
  mkdirSync(join(folder, 'originals'))
  store = originalStore(folder, keys)
})

const files = () => readdirSync(join(folder, 'originals')).toSorted()
const all = () => true
const none = () => false

async function keep(content: Uint8Array, piece = 300_000): Promise<{ name: string; sha256: string; bytes: number }> {
  const writer = await store.create()
  for (let at = 0; at < content.length; at += piece) await writer.write(content.subarray(at, at + piece))
  return writer.finish()
}

async function readAll(name: string): Promise<Buffer> {
  const reader = await store.open(name)
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of reader.stream()) pieces.push(piece)
    return Buffer.concat(pieces)
  } finally {
    await reader.close()
  }
}

/** Half text-like, half noise, so that chunks of both methods occur. */
const contentOf = (size: number): Buffer => {
  const content = randomBytes(size)
  content.fill('0612345678;call;', 0, size >> 1)
  return content
}

test('name: known answer, worked out apart; equal content has an equal name', async () => {
  const sha256 = createHash('sha256').update('abc').digest()
  expect(originalName(Buffer.alloc(32, 0x44), sha256)).toBe('7796dea4c844d2dbbabe9fee7b7c370572e080175b12a25e44a5512658cb62a6')
  const first = await keep(Buffer.from('abc'))
  const second = await keep(Buffer.from('abc'), 1)
  expect(first).toEqual({ name: originalName(keys.originalNames, sha256), sha256: sha256.toString('hex'), bytes: 3 })
  expect(second).toEqual(first)
  expect(await store.list()).toEqual([first.name])
})

test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 5 * CHUNK_BYTES + 17])('%i bytes come back to the letter', async (size) => {
  const content = contentOf(size)
  const kept = await keep(content, 77_777)
  expect(kept).toMatchObject({ bytes: size, sha256: createHash('sha256').update(content).digest('hex') })
  expect((await readAll(kept.name)).equals(content)).toBe(true)
})

test('random sizes, pieces and ranges', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 3 * CHUNK_BYTES }),
      fc.integer({ min: 1, max: 2 * CHUNK_BYTES }),
      fc.array(fc.tuple(fc.nat({ max: 4 * CHUNK_BYTES }), fc.nat({ max: 2 * CHUNK_BYTES })), { maxLength: 8 }),
      async (size, piece, ranges) => {
        const content = contentOf(size)
        const reader = await store.open((await keep(content, piece)).name)
        expect(reader.bytes).toBe(size)
        const reads = await Promise.all(ranges.map(([offset, length]) => reader.read(offset, length)))
        reads.forEach((read, index) => {
          const [offset, length] = ranges[index] ?? [0, 0]
          expect(Buffer.from(read).equals(content.subarray(offset, offset + length))).toBe(true)
        })
        await reader.close()
      },
    ),
    { numRuns: 25 },
  )
})

test('the file holds nothing of its content in clear and is smaller where the content allows', async () => {
  const { name } = await keep(Buffer.from('MARKER-IN-CLEAR;'.repeat(200_000)))
  const [file] = files()
  const bytes = readFileSync(join(folder, 'originals', file ?? ''))
  expect(file).toBe(`${name}.new`)
  expect(bytes.includes('MARKER')).toBe(false)
  expect(bytes.length).toBeLessThan(100_000)
})

test('the caller may reuse its buffer at once', async () => {
  const buffer = Buffer.alloc(1_000)
  const writer = await store.create()
  for (let turn = 0; turn < 3_000; turn++) await writer.write(buffer.fill(turn & 0xff))
  const { name } = await writer.finish()
  const content = await readAll(name)
  for (let turn = 0; turn < 3_000; turn++) expect(content[turn * 1_000 + 999]).toBe(turn & 0xff)
})

test('an abandoned file leaves no trace, and nothing can be added to an ended one', async () => {
  const writer = await store.create()
  await writer.write(contentOf(3 * CHUNK_BYTES))
  expect(files()).toHaveLength(1)
  await writer.abandon()
  await writer.abandon()
  expect(files()).toEqual([])
  await expect(writer.write(Buffer.from('x'))).rejects.toMatchObject({ code: 'internal' })
  await expect(writer.finish()).rejects.toMatchObject({ code: 'internal' })
})

test('a finished file takes its lasting name when a committed source names it', async () => {
  const { name } = await keep(Buffer.from('one'))
  store.settle(none)
  expect(files()).toEqual([`${name}.new`])
  store.settle(all)
  expect(files()).toEqual([name])
  expect((await readAll(name)).toString()).toBe('one')
})

test('sweeping removes what no source names because it was never committed or was taken back, and nothing else', async () => {
  const [kept, lost, undone, other] = [
    await keep(Buffer.from('kept')),
    await keep(Buffer.from('lost')),
    await keep(Buffer.from('undone')),
    await keep(Buffer.from('other')),
  ]
  store.settle((name) => name === undone.name || name === other.name)
  const part = await store.create()
  await part.write(Buffer.from('half'))
  writeFileSync(join(folder, 'originals', 'stray.txt'), 'x')
  const later = originalStore(folder, keys)
  expect(later.sweep((name) => name === kept.name, [undone.sha256])).toBe(3)
  expect(files()).toEqual([kept.name, other.name, 'stray.txt'].toSorted())
  expect(later.orphans((name) => name === kept.name).toSorted()).toEqual([other.name, 'stray.txt'].toSorted())
  await part.abandon()
  await expect(later.open(lost.name)).rejects.toMatchObject({ code: 'not-found' })
})

test('removing takes the file away, before and after it is settled; a name that is none is refused', async () => {
  const { name } = await keep(Buffer.from('one'))
  await store.remove(name)
  await keep(Buffer.from('one'))
  store.settle(all)
  await store.remove(name)
  await store.remove(name)
  expect(files()).toEqual([])
  for (const wrong of ['../header.json', '', 'x'.repeat(64)]) {
    await expect(store.open(wrong)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.remove(wrong)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('any flipped bit is found by reading the whole file', async () => {
  const content = contentOf(CHUNK_BYTES + 5_000)
  const { name } = await keep(content)
  const path = join(folder, 'originals', `${name}.new`)
  const whole = readFileSync(path)
  const places = [
    0,
    14,
    15,
    46,
    47,
    60,
    whole.length - 1,
    whole.length - 4,
    whole.length - 5,
    whole.length - 40,
    ...Array.from({ length: 40 }, () => Math.floor(Math.random() * whole.length)),
  ]
  for (const place of places) {
    const flipped = Buffer.from(whole)
    flipped[place] = (flipped[place] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
    writeFileSync(path, flipped)
    await expect(readAll(name), `byte ${place}`).rejects.toMatchObject({ code: 'case-damaged' })
  }
  for (const size of [0, 40, 60, whole.length - 1]) {
    writeFileSync(path, whole.subarray(0, size))
    await expect(readAll(name), `cut at ${size}`).rejects.toMatchObject({ code: 'case-damaged' })
  }
})

test('chunks cannot change places', async () => {
  const content = Buffer.concat([Buffer.alloc(CHUNK_BYTES, 'a'), Buffer.alloc(CHUNK_BYTES, 'b'), Buffer.from('c')])
  const { name } = await keep(content)
  const path = join(folder, 'originals', `${name}.new`)
  const whole = readFileSync(path)
  const length = (whole.length - 47 - 4 - (44 + 12 + 16) - (1 + 1 + 16)) / 2
  expect(Number.isInteger(length)).toBe(true)
  const first = whole.subarray(47, 47 + length)
  const second = whole.subarray(47 + length, 47 + 2 * length)
  writeFileSync(path, Buffer.concat([whole.subarray(0, 47), second, first, whole.subarray(47 + 2 * length)]))
  await expect(readAll(name)).rejects.toMatchObject({ code: 'case-damaged' })
})

test('a reader reads no more once it is closed', async () => {
  const reader = await store.open((await keep(Buffer.from('one'))).name)
  await reader.close()
  await reader.close()
  await expect(reader.read(0, 1)).rejects.toMatchObject({ code: 'internal' })
})
