import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signHeader } from '../../../../../main/case/header/mac.ts'
import { type Header, MOST_HEADER_BYTES } from '../../../../../main/case/header/schema.ts'
import { readHeaders, writeHeader } from '../../../../../main/case/header/store.ts'
import { recoverySlot } from '../../../../../main/case/keys/slots.ts'
import { deriveKeys } from '../../../../../main/case/keys/subkeys.ts'
import { scratch } from '../fixture.ts'

const ID = '00112233-4455-4677-8899-aabbccddeeff'
const keys = deriveKeys(Buffer.alloc(32, 7), ID)
const headerOf = (serial: number): Header =>
  signHeader({ format: 'masar-case', version: 1, id: ID, serial, slots: [recoverySlot(keys, ID, 'recovery').slot] }, keys.header)

function written(serial = 1): { folder: string; main: string; spare: string; header: Header } {
  const folder = scratch()
  const header = headerOf(serial)
  writeHeader(folder, header)
  return { folder, main: join(folder, 'header.json'), spare: join(folder, 'header.json.bak'), header }
}

test('writes both copies and no other file, and reads them as one', () => {
  const { folder, main, spare, header } = written()
  expect(readdirSync(folder).toSorted()).toEqual(['header.json', 'header.json.bak'])
  expect(readFileSync(main, 'utf8')).toBe(readFileSync(spare, 'utf8'))
  expect(readHeaders(folder)).toEqual({ headers: [header], repair: false })
})

test.each(['missing', 'cut short', 'not JSON', 'too large', 'of unknown members'])('falls back to the spare when the main copy is %s', (how) => {
  const { folder, main, header } = written()
  if (how === 'missing') rmSync(main)
  if (how === 'cut short') writeFileSync(main, readFileSync(main).subarray(0, 200))
  if (how === 'not JSON') writeFileSync(main, '\0\0\0')
  if (how === 'too large') writeFileSync(main, ' '.repeat(MOST_HEADER_BYTES) + readFileSync(main, 'utf8'))
  if (how === 'of unknown members') writeFileSync(main, JSON.stringify({ ...header, title: 'x' }))
  expect(readHeaders(folder)).toEqual({ headers: [header], repair: true })
})

test('offers both when they differ, the main one first', () => {
  const { folder, spare } = written(2)
  const newer = headerOf(3)
  writeFileSync(spare, `${JSON.stringify(newer)}\n`)
  const { headers, repair } = readHeaders(folder)
  expect(headers.map((header) => header.serial)).toEqual([2, 3])
  expect(repair).toBe(true)
})

test.each([
  ['case-newer', JSON.stringify({ format: 'masar-case', version: 2, anything: true })],
  ['case-foreign', JSON.stringify({ name: 'some other program' })],
  ['case-foreign', '[]'],
  ['header-damaged', '{'],
  ['header-damaged', ''],
  ['header-damaged', JSON.stringify({ format: 'masar-case', version: 1 })],
])('says %s when no copy can be used', (code, text) => {
  const { folder, main, spare } = written()
  for (const path of [main, spare]) writeFileSync(path, text)
  expect(() => readHeaders(folder)).toThrow(expect.objectContaining({ code }))
})

test('says that headers are damaged when both are gone', () => {
  expect(() => readHeaders(scratch())).toThrow(expect.objectContaining({ code: 'header-damaged' }))
})
