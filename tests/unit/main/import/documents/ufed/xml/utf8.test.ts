import { expect, test } from 'vitest'
import { createPlaces, xmlEncoding } from '../../../../../../../main/import/documents/ufed/xml/utf8.ts'
import { MasarError } from '../../../../../../../shared/api/errors.ts'

const named = (head: Buffer): string => xmlEncoding(head, 'report.xml').name

test('goes by the mark, then by the declaration', () => {
  expect(named(Buffer.from('\ufeff<a/>'))).toBe('utf-8')
  expect(named(Buffer.from('\ufeff<a/>', 'utf16le'))).toBe('utf-16le')
  expect(named(Buffer.from('\ufeff<a/>', 'utf16le').swap16())).toBe('utf-16be')
  expect(named(Buffer.from('<a/>', 'utf16le'))).toBe('utf-16le')
  expect(named(Buffer.from('<?xml version="1.0"?><a encoding="koi8-r"/>'))).toBe('utf-8')
  expect(named(Buffer.from('<?xml version="1.0" encoding="Windows-1256"?><a/>'))).toBe('windows-1256')
  expect(named(Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"))).toBe('windows-1252')
  expect(() => named(Buffer.from('<?xml version="1.0" encoding="shift_jis"?><a/>'))).toThrow(MasarError)
})

test('finds the place in the file of a place in its UTF-8', () => {
  const text = 'aé غ😀b'
  const bytes = Buffer.from(text)
  const two = createPlaces({ mark: 2, unit: 2, turn: () => ({ push: (piece) => piece, end: () => new Uint8Array(0) }) })
  for (const end of [1, 2, 3, 4, 6, 7]) {
    const part = text.slice(0, end)
    expect(two(Buffer.byteLength(part), bytes, 0)).toBe(2 + Buffer.byteLength(part, 'utf16le'))
  }
  const one = createPlaces({ mark: 0, unit: 1, turn: () => ({ push: (piece) => piece, end: () => new Uint8Array(0) }) })
  expect(one(Buffer.byteLength('aé غ'), bytes, 0)).toBe(4)
})
