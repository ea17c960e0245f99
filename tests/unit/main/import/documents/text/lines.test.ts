import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readLines } from '../../../../../../main/import/documents/text/lines.ts'
import type { Line } from '../../../../../../main/import/documents/text/lines.ts'
import { decodeBytes } from '../../../../../../main/import/readers/text/decode.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve()
    yield bytes.slice(at, at + size)
  }
}

async function read(bytes: Uint8Array, size = 5, most?: number): Promise<{ lines: Line[]; encoding: string }> {
  let encoding = ''
  const lines: Line[] = []
  for await (const some of readLines(cut(bytes, size), 'a.txt', (name) => void (encoding = name), most)) lines.push(...some)
  return { lines, encoding }
}

test('Lines with their rows and bytes, whatever ends them', async () => {
  const { lines } = await read(Buffer.from('a\r\n\né\nlast'))
  expect(lines.map(({ text, row, offset, length }) => [text, row, offset, length])).toEqual([
    ['a', 1, 0, 1],
    ['', 2, 3, 0],
    ['é', 3, 4, 2],
    ['last', 4, 7, 4],
  ])
})

test('No line stands behind the last line end', async () => {
  expect((await read(Buffer.from('a\n'))).lines).toHaveLength(1)
  expect((await read(Buffer.from(''))).lines).toHaveLength(0)
})

test('A line beyond the bound is cut, counted once, and the next one is whole', async () => {
  const { lines } = await read(Buffer.from(`${'x'.repeat(100)}\nb`), 7, 10)
  expect(lines).toEqual([
    { text: 'x'.repeat(10), row: 1, offset: 0, length: 100, cut: true },
    { text: 'b', row: 2, offset: 101, length: 1, cut: false },
  ])
})

const NAMES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

test('In any encoding and however cut, each line is what stands at its place', async () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'é ', ' ', '7', 'à ', 'ç '), maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(letters, { minLength: 1 }),
      fc.constantFrom(...NAMES),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (texts, name, end, size) => {
        // Marks of each encoding, so that it is known.
        const all = ['déjà vu à Fès', ...texts]
        const bytes = iconv.encode(all.join(end), name, { addBOM: name.startsWith('utf-16') })
        const { lines, encoding } = await read(bytes, size)
        expect(encoding).toBe(name)
        expect(lines.map(({ text }) => text)).toEqual(all.at(-1) === '' ? all.slice(0, -1) : all)
        for (const { text, offset, length } of lines) expect(decodeBytes(bytes.subarray(offset, offset + length), encoding)).toBe(text)
      },
    ),
  )
})
