import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { signHeader } from '../../../../../main/case/header/mac.ts'
import type { Header, StoredSlot } from '../../../../../main/case/header/schema.ts'
import { passphraseSlot, recoverySlot } from '../../../../../main/case/keys/slots.ts'
import { deriveKeys } from '../../../../../main/case/keys/subkeys.ts'
import { unlock } from '../../../../../main/case/keys/unlock.ts'
import { COST, PASSPHRASE } from '../fixture.ts'

const id = randomUUID()
const keys = deriveKeys(randomBytes(32), id)
const amina = await passphraseSlot(keys, id, 'Amina', PASSPHRASE, COST)
const youssef = await passphraseSlot(keys, id, 'Youssef', 'another long passphrase', COST)
const recovery = recoverySlot(keys, id, 'recovery')
const headerOf = (serial: number, slots: StoredSlot[] = [amina, youssef, recovery.slot]): Header =>
  signHeader({ format: 'masar-case', version: 1, id, serial, slots }, keys.header)

test('finds the slot among several', async () => {
  const found = await unlock([headerOf(1)], { passphrase: 'another long passphrase' })
  expect(found.slot).toEqual(youssef)
  expect(found.keys.database).toEqual(keys.database)
  expect((await unlock([headerOf(1)], { recovery: recovery.words })).slot).toEqual(recovery.slot)
})

test('takes the newer of two genuine headers, whatever their order', async () => {
  for (const headers of [
    [headerOf(1), headerOf(2)],
    [headerOf(2), headerOf(1)],
  ])
    expect((await unlock(headers, { recovery: recovery.words })).header.serial).toBe(2)
})

test('passes over an altered header for a genuine one, and refuses when there is no other', async () => {
  const altered = { ...headerOf(5), serial: 6 }
  expect((await unlock([altered, headerOf(4)], { recovery: recovery.words })).header.serial).toBe(4)
  await expect(unlock([altered], { recovery: recovery.words })).rejects.toMatchObject({ code: 'header-damaged' })
  await expect(unlock([{ ...headerOf(5), slots: [amina, recovery.slot] }], { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'header-damaged' })
})

test('says what was wrong', async () => {
  await expect(unlock([headerOf(1)], { passphrase: 'nobody has this one' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  await expect(unlock([headerOf(1)], { recovery: recoverySlot(keys, id, '').words })).rejects.toMatchObject({ code: 'wrong-words' })
  await expect(unlock([headerOf(1)], { recovery: ['no', 'words'] })).rejects.toMatchObject({ code: 'wrong-words' })
  await expect(unlock([headerOf(1, [amina])], { recovery: recovery.words })).rejects.toMatchObject({ code: 'wrong-words' })
  const greedy: StoredSlot = { ...amina, kdf: { ...amina.kdf, m: 4_000_000 } }
  await expect(unlock([headerOf(1, [greedy])], { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'kdf-refused' })
})
