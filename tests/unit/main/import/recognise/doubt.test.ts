import { describe, expect, test } from 'vitest'
import { formatDefinition, type FormatDefinition } from '../../../../../main/import/formats/definition.ts'
import { refusalOf } from '../../../../../main/import/recognise/doubt.ts'
import { recognise } from '../../../../../main/import/recognise/recognise.ts'
import type { Recognition, RecogniseOptions } from '../../../../../main/import/recognise/types.ts'
import { formats, options, recordsOf, sampleOf } from '../support.ts'

const TEXT = 'Un,Deux,Trois,Quatre\n0692000011,0692000024,2026-02-19 17:49:12,x\n0692000012,0692000024,2026-02-19 18:49:12,y\n'
const named = (id: string, first: 'caller' | 'callee', more: object = {}): FormatDefinition =>
  formatDefinition.parse({
    id,
    name: { en: id, fr: id, ar: id },
    kind: 'calls',
    country: null,
    extensions: ['csv'],
    columns: [
      { names: ['Un'], fields: [first], required: true },
      { names: ['Deux'], fields: [first === 'caller' ? 'callee' : 'caller'], required: true },
      { names: ['Trois'], fields: ['start'], required: true },
      { names: ['Quatre'] },
    ],
    ...more,
  })
const of = (added: FormatDefinition[], more: Partial<RecogniseOptions> = {}): Recognition =>
  recognise(sampleOf(recordsOf(TEXT)), options({ formats: [...formats, ...added], ...more }))

describe('two definitions that fit a file as well', () => {
  const pair = [named('one', 'caller'), named('two', 'callee')]
  test('and read it differently leave it to a person, both named', () => {
    const reading = of(pair)
    expect(reading.doubt).toEqual({ why: 'tie', formats: ['one', 'two'] })
    expect(refusalOf(reading)).toMatchObject({ code: 'format-tie', params: { first: 'one', second: 'two' } })
  })
  test('are no tie where they read it alike', () => expect(of([named('one', 'caller'), named('two', 'caller')]).doubt).toBeNull())
  test('or where only a zone that no row needs sets them apart', () =>
    expect(of([named('one', 'caller'), named('two', 'caller', { usualZone: 'Africa/Casablanca' })]).doubt).toBeNull())
  test('are one where a zone moves the times', () =>
    expect(of([named('one', 'caller'), named('two', 'caller', { zone: 'Asia/Tokyo' })]).doubt?.why).toBe('tie'))
  test('are decided by the format that a person names', () => expect(of(pair, { format: 'two' })).toMatchObject({ format: 'two', doubt: null }))
  test('and by a plan', () => expect(of(pair, { plan: { zone: 'UTC' } }).doubt).toBeNull())
  test('are decided by the case’s own, where one is', () =>
    expect(of([pair[0]!, named('own-two', 'callee')])).toMatchObject({ format: 'own-two', doubt: null }))
  test('but not between two of the case’s own', () => expect(of([named('own-one', 'caller'), named('own-two', 'callee')]).doubt?.why).toBe('tie'))
  test('are far from a tie where one knows a column less', () => {
    const poor = named('two', 'callee', { columns: named('two', 'callee').columns.slice(0, 3) })
    expect(of([pair[0]!, poor])).toMatchObject({ format: 'one', doubt: null })
  })
})

test('a weak reading leaves it to a person, with its score', () => {
  const text = `Entreprise,Téléphone,Fondée\n${Array.from({ length: 9 }, (_, i) => `Société ${i},053700000${i},${2001 + i}-01-01`).join('\n')}\n`
  const reading = recognise(sampleOf(recordsOf(text)), options())
  expect(reading.doubt?.why).toBe('weak')
  expect(refusalOf(reading)).toMatchObject({ code: 'format-unsure', params: { percent: Math.round(reading.confidence * 100) } })
})

test('definitions of documents are no tables', () => {
  const document = formatDefinition.parse({ ...named('chat', 'caller'), kind: 'chat', reader: 'some-chat' })
  expect(of([document]).scores.map(({ format }) => format)).not.toContain('chat')
  expect(() => of([document], { format: 'chat' })).toThrow(expect.objectContaining({ code: 'format-unknown' }))
})
