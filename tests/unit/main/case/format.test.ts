import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { beforeAll, expect, test } from 'vitest'
import { keepOriginal, newCase, scratch } from './fixture.ts'

/**
 * Reads a case by docs/case-format.md alone, without a line of main/case: what another program, or a court's expert,
 * would have to do. When this fails, the format has changed.
 */
interface Slot {
  kind: string
  id: string
  added: number
  kdf: { name: string; salt: string }
  nonce: string
  wrapped: string
}
interface Header {
  id: string
  slots: Slot[]
}

const CONTENT = Buffer.from('caller;callee;time\n'.repeat(80_000))
let path: string
let root: string
let header: Header
let dataKey: Buffer

const derive = (ikm: Buffer, salt: string | Buffer, info: string): Buffer => Buffer.from(hkdfSync('sha256', ikm, salt, info, 32))

function open(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

beforeAll(async () => {
  const { case: made, recovery } = await newCase(scratch())
  await keepOriginal(made, CONTENT)
  path = made.path
  root = made.root()
  made.close()
  header = JSON.parse(readFileSync(join(path, 'header.json'), 'utf8')) as Header
  const slot = header.slots.find((each) => each.kind === 'recovery')
  if (!slot) throw new Error('no recovery slot')
  const slotKey = derive(Buffer.from(mnemonicToEntropy(recovery.join(' '), wordlist)), Buffer.from(slot.kdf.salt, 'hex'), 'masar recovery 1')
  const aad = `masar slot 1\0{"added":${slot.added},"case":"${header.id}","id":"${slot.id}","kdf":{"name":"hkdf-sha256","salt":"${slot.kdf.salt}"},"kind":"recovery"}`
  dataKey = open(slotKey, Buffer.from(slot.nonce, 'hex'), Buffer.from(aad), Buffer.from(slot.wrapped, 'hex'))
})

test('the head names the root of the log under its MAC', () => {
  const head = JSON.parse(readFileSync(join(path, 'head'), 'utf8')) as { counter: number; root: string; mac: string }
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(head.counter))
  const mac = createHmac('sha256', derive(dataKey, header.id, 'masar head 1'))
    .update('masar head 1\0')
    .update(counter)
    .update(Buffer.from(head.root, 'hex'))
  expect(head).toEqual({ version: 1, counter: 2, root, mac: mac.digest('hex') })
})

test('every page of the database is one of SQLCipher 4 under the raw key', () => {
  const key = derive(dataKey, header.id, 'masar database 1')
  const file = readFileSync(join(path, 'case.db'))
  const salt = file.subarray(0, 16)
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
  expect(file.length % 4_096).toBe(0)
  for (let page = 0; page < file.length / 4_096; page++) {
    const bytes = file.subarray(page * 4_096, (page + 1) * 4_096)
    const number = Buffer.alloc(4)
    number.writeUInt32LE(page + 1)
    const body = bytes.subarray(page === 0 ? 16 : 0, -64)
    expect(createHmac('sha512', macKey).update(body).update(number).digest().equals(bytes.subarray(-64)), `page ${page + 1}`).toBe(true)
    const plain = createDecipheriv('aes-256-cbc', key, body.subarray(-16)).setAutoPadding(false).update(body.subarray(0, -16))
    if (page === 0) expect(plain.readUInt32BE(68 - 16)).toBe(0x4d415352)
  }
})

test('the original lies under its keyed name and comes back chunk by chunk', () => {
  const sha256 = createHash('sha256').update(CONTENT).digest()
  const name = createHmac('sha256', derive(dataKey, header.id, 'masar original names 1'))
    .update('masar original name 1\0')
    .update(sha256)
    .digest('hex')
  expect(readdirSync(join(path, 'originals'))).toEqual([name])
  const file = readFileSync(join(path, 'originals', name))
  const head = file.subarray(0, 47)
  expect(head.toString('latin1', 0, 15)).toBe('MASARORIGINAL\0\u0001')
  const key = derive(derive(dataKey, header.id, 'masar originals 1'), head.subarray(15), 'masar original 1')
  const nonce = (piece: number, chunk: number): Buffer => Buffer.from([piece, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, chunk])
  const index = open(key, nonce(2, 0), head, file.subarray(file.length - 4 - file.readUInt32BE(file.length - 4), -4))
  expect([Number(index.readBigUInt64BE(0)), index.subarray(8, 40).equals(sha256), index.readUInt32BE(40)]).toEqual([CONTENT.length, true, 2])
  const first = 47 + index.readUInt32BE(44)
  const chunks = [open(key, nonce(0, 0), head, file.subarray(47, first)), open(key, nonce(1, 1), head, file.subarray(first, first + index.readUInt32BE(48)))]
  expect(chunks.map((chunk) => chunk[0])).toEqual([1, 1])
  expect(Buffer.concat(chunks.map((chunk) => inflateRawSync(chunk.subarray(1)))).equals(CONTENT)).toBe(true)
})
