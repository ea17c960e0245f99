import { expect, test } from 'vitest'
import { parseFormats } from '../../../../../main/import/formats/load.ts'
import { nameKey } from '../../../../../main/import/recognise/names.ts'
import { fold } from '../../../../../shared/names/fold.ts'
import { formats } from '../support.ts'

const generic = formats.find((format) => format.id === 'generic')!
const good = { id: 'x', name: { en: 'X', fr: 'X', ar: 'X' }, kind: 'calls', country: null, extensions: ['csv'], columns: [] }

test('a definition is checked to the last key', () => {
  expect(parseFormats([good, { ...good, id: 'generic' }]).map((format) => format.id)).toEqual(['x', 'generic'])
  for (const bad of [
    { ...good, id: 'X Y' },
    { ...good, extra: 1 },
    { ...good, columns: [{ names: ['A'], fields: ['nonesuch'] }] },
    { ...good, values: { a: { kind: 'telepathy' } } },
    null,
    'x',
  ]) {
    expect(() => parseFormats([bad, { ...good, id: 'generic' }])).toThrow(expect.objectContaining({ code: 'format-unknown' }))
  }
})

test('two of one id, and none that is generic, are refused', () => {
  expect(() => parseFormats([good, good, { ...good, id: 'generic' }])).toThrow(expect.objectContaining({ code: 'format-unknown', params: { format: 'x' } }))
  expect(() => parseFormats([good])).toThrow(expect.objectContaining({ params: { format: 'generic' } }))
})

test('no name of a column means two things within a definition', () => {
  for (const format of formats) {
    const seen = new Map<string, string>()
    for (const { names, fields } of format.columns) {
      for (const name of new Set(names.map(nameKey))) {
        expect(seen.get(name) ?? fields.join(), `${format.id}: ${name}`).toBe(fields.join())
        seen.set(name, fields.join())
      }
    }
  }
})

test('every field has names in English, French, Spanish and Arabic', () => {
  for (const field of [
    'caller',
    'callee',
    'subject',
    'correspondent',
    'direction',
    'kind',
    'start',
    'date',
    'time',
    'end',
    'seconds',
    'cellFirst',
    'cellLast',
    'name',
    'text',
  ] as const) {
    const names = generic.columns.filter((column) => column.fields.includes(field)).flatMap((column) => column.names)
    expect(
      names.some((name) => /[\u0600-\u06ff]/.test(name)),
      field,
    ).toBe(true)
    expect(names.length, field).toBeGreaterThan(8)
  }
})

test('no word means two kinds or two directions, whatever its spelling', () => {
  for (const format of formats) {
    const seen = new Map<string, string>()
    for (const [word, says] of Object.entries(format.values)) {
      const key = fold(word)
      expect(key, `${format.id}: ${word}`).not.toBe('')
      const before = seen.get(key)
      if (before !== undefined) expect(JSON.stringify(says), `${format.id}: ${word}`).toBe(before)
      seen.set(key, JSON.stringify(says))
    }
  }
})

test('patterns of file names and checks are sound', () => {
  for (const format of formats) {
    for (const pattern of [...format.fileNames.map((rule) => rule.pattern), ...Object.values(format.headerless?.check ?? {})])
      expect(() => new RegExp(pattern, 'i'), format.id).not.toThrow()
  }
})
