import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCase } from '../../../../main/case/case.ts'
import { readHeaders } from '../../../../main/case/header/store.ts'
import type { OpenCase } from '../../../../main/case/types.ts'
import { newCase, PASSPHRASE, scratch, snapshot, writeCell } from './fixture.ts'

const OTHER = 'another long passphrase'
let open: OpenCase
let recovery: string[]

beforeEach(async () => {
  ;({ case: open, recovery } = await newCase(scratch()))
})
afterEach(() => open.close())

async function reopen(key: { passphrase: string } | { recovery: string[] }): Promise<OpenCase> {
  open.close()
  open = await openCase(open.path, key)
  return open
}
const stored = () => readHeaders(open.path).headers[0]?.slots ?? []
const actions = () => open.read.prepare('SELECT action FROM audit ORDER BY id').pluck().all()

test('a new case has one slot for its author and one for the words', () => {
  expect(open.slots().map(({ kind, name }) => [kind, name])).toEqual([
    ['passphrase', 'Amina'],
    ['recovery', 'recovery'],
  ])
})

test('a second person opens with a passphrase of their own and acts under their own name', async () => {
  const slots = await open.addSlot('  Youssef ', OTHER)
  expect(slots.map((slot) => slot.name)).toEqual(['Amina', 'recovery', 'Youssef'])
  expect((await reopen({ passphrase: OTHER })).actor).toBe('Youssef')
  writeCell(open, 'x')
  expect(open.read.prepare(`SELECT actor FROM audit WHERE action IN ('key-added', 'tested') ORDER BY id`).pluck().all()).toEqual(['Amina', 'Youssef'])
  expect((await reopen({ passphrase: PASSPHRASE })).actor).toBe('Amina')
  expect((await reopen({ recovery })).actor).toBe('recovery')
  expect((await open.verify()).ok).toBe(true)
})

test('no name of a person stands in the header in clear', async () => {
  await open.addSlot('Youssef', OTHER)
  for (const file of ['header.json', 'header.json.bak']) expect(readFileSync(join(open.path, file), 'utf8')).not.toMatch(/Amina|Youssef|Fennec/)
})

test('a removed slot opens no more, nor does an old copy of the header', async () => {
  await open.addSlot('Youssef', OTHER)
  const old = ['header.json', 'header.json.bak'].map((file) => [file, readFileSync(join(open.path, file))] as const)
  const youssef = open.slots().find((slot) => slot.name === 'Youssef')?.id ?? ''
  expect((await open.removeSlot(youssef)).map((slot) => slot.name)).toEqual(['Amina', 'recovery'])
  open.close()
  await expect(openCase(open.path, { passphrase: OTHER })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  for (const [file, bytes] of old) writeFileSync(join(open.path, file), bytes)
  const before = snapshot(open.path)
  await expect(openCase(open.path, { passphrase: OTHER })).rejects.toMatchObject({ code: 'header-damaged' })
  expect(snapshot(open.path)).toEqual(before)
})

test('the last passphrase is never removed; the words may be', async () => {
  const [amina, words] = open.slots()
  await expect(open.removeSlot(amina?.id ?? '')).rejects.toMatchObject({ code: 'last-slot' })
  expect((await open.removeSlot(words?.id ?? '')).map((slot) => slot.kind)).toEqual(['passphrase'])
  await expect(open.removeSlot(amina?.id ?? '')).rejects.toMatchObject({ code: 'last-slot' })
  await expect(open.removeSlot('0'.repeat(16))).rejects.toMatchObject({ code: 'not-found' })
  open.close()
  await expect(openCase(open.path, { recovery })).rejects.toMatchObject({ code: 'wrong-words' })
})

test('changing a passphrase rewraps one slot: the data key, the other slots and the words stay', async () => {
  const before = open.slots()
  const [changed, words] = stored()
  expect(await open.changePassphrase(PASSPHRASE, OTHER)).toEqual(before)
  expect(stored()[1]).toEqual(words)
  expect(stored()[0]).not.toEqual(changed)
  expect((await reopen({ passphrase: OTHER })).actor).toBe('Amina')
  await reopen({ recovery })
  open.close()
  await expect(openCase(open.path, { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'wrong-passphrase' })
})

test('refusals change nothing', async () => {
  const before = snapshot(open.path)
  await expect(open.addSlot('Youssef', 'short')).rejects.toMatchObject({ code: 'weak-passphrase' })
  await expect(open.addSlot('Amina', OTHER)).rejects.toMatchObject({ code: 'exists' })
  await expect(open.addSlot(' ', OTHER)).rejects.toMatchObject({ code: 'bad-request' })
  await expect(open.changePassphrase('not the passphrase', OTHER)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  await expect(open.changePassphrase(PASSPHRASE, 'short')).rejects.toMatchObject({ code: 'weak-passphrase' })
  expect(snapshot(open.path)).toEqual(before)
})

test('two changes at once: the second is refused', async () => {
  const first = open.addSlot('Youssef', OTHER)
  await expect(open.addSlot('Salma', OTHER)).rejects.toMatchObject({ code: 'busy' })
  expect(await first).toHaveLength(3)
  expect(actions()).toEqual(['case-created', 'key-added'])
})

test('a header that cannot be written leaves the slots as they were', async () => {
  const blocked = join(open.path, 'header.json.tmp')
  mkdirSync(join(blocked, 'x'), { recursive: true })
  await expect(open.addSlot('Youssef', OTHER)).rejects.toThrow()
  expect(open.slots()).toHaveLength(2)
  rmSync(blocked, { recursive: true })
  expect(actions()).toEqual(['case-created'])
  expect((await reopen({ passphrase: PASSPHRASE })).slots()).toHaveLength(2)
})
