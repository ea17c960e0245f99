import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { storedSlot } from '../../../../../main/case/header/schema.ts'
import { describeSlot, openPassphraseSlot, openRecoverySlot, passphraseSlot, recoverySlot, wrapKey } from '../../../../../main/case/keys/slots.ts'
import { deriveKeys } from '../../../../../main/case/keys/subkeys.ts'
import { COST, PASSPHRASE } from '../fixture.ts'

const id = randomUUID()
const keys = deriveKeys(randomBytes(32), id)

test('wrapping: known answer, worked out apart', () => {
  const dataKey = Buffer.from(Array.from({ length: 32 }, (_, byte) => byte))
  const slot = { id: '0123456789abcdef', kind: 'recovery', added: 1_790_000_000_000, kdf: { name: 'hkdf-sha256', salt: '11'.repeat(16) } } as const
  expect(wrapKey(Buffer.alloc(32, 0x66), Buffer.alloc(12, 0x77), '00112233-4455-4677-8899-aabbccddeeff', slot, dataKey).toString('hex')).toBe(
    'dd0ba948c3a29112d0efcfc69352960d196f78022c150c8153bbf02e3902ad3c2fa86b2bb7bdd5ed71a8d871275ea8d7',
  )
})

test('a passphrase slot opens with its passphrase only, and shows its name only with the key', async () => {
  const slot = await passphraseSlot(keys, id, 'Amina', PASSPHRASE, COST)
  expect(storedSlot.parse(slot)).toEqual(slot)
  expect(JSON.stringify(slot)).not.toContain('Amina')
  expect(await openPassphraseSlot(slot, id, PASSPHRASE)).toEqual(keys.data)
  expect(await openPassphraseSlot(slot, id, `${PASSPHRASE}.`)).toBeNull()
  expect(describeSlot(slot, id, keys)).toEqual({ id: slot.id, kind: 'passphrase', name: 'Amina', added: slot.added })
})

test('every part of a slot is bound to it', async () => {
  const slot = await passphraseSlot(keys, id, 'Amina', PASSPHRASE, COST)
  const altered = [
    { ...slot, added: slot.added + 1 },
    { ...slot, id: '0'.repeat(16) },
    { ...slot, kdf: { ...slot.kdf, t: 2 } },
    { ...slot, nonce: '0'.repeat(24) },
  ]
  for (const each of altered) expect(await openPassphraseSlot(each, id, PASSPHRASE)).toBeNull()
  expect(await openPassphraseSlot(slot, randomUUID(), PASSPHRASE)).toBeNull()
  expect(describeSlot({ ...slot, id: '0'.repeat(16) }, id, keys).name).toBe('')
})

test('a recovery slot opens with its words only', () => {
  const { slot, words } = recoverySlot(keys, id, 'recovery')
  const other = recoverySlot(keys, id, 'recovery')
  expect(storedSlot.parse(slot)).toEqual(slot)
  expect(openRecoverySlot(slot, id, words)).toEqual(keys.data)
  expect(openRecoverySlot(slot, id, other.words)).toBeNull()
})
