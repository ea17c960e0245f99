import { expect, test } from 'vitest'
import { checkPassphrase, passphraseKey } from '../../../../../main/case/keys/passphrase.ts'
import { COST } from '../fixture.ts'

const SALT = Buffer.alloc(16, 0x11)

test('known answer of Argon2id over the NFKC form, checked against @noble/hashes', async () => {
  const expected = 'e9276c99c2fa58ad8f419da9b5a338c8c62e7d285b5dfea028975e7e7b8316a9'
  expect((await passphraseKey('Ångström ﬁne', SALT, COST)).toString('hex')).toBe(expected)
  expect((await passphraseKey('Ångström fine'.normalize('NFD'), SALT, COST)).toString('hex')).toBe(expected)
})

test('refuses an unsafe cost before it takes memory', async () => {
  const before = process.memoryUsage().rss
  await expect(passphraseKey('x', SALT, { m: 4_294_967_295, t: 1, p: 1 })).rejects.toMatchObject({ code: 'kdf-refused' })
  expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
})

test('ten characters are enough, nine are not; counted as people count, after NFKC', () => {
  expect(() => checkPassphrase('1234567890')).not.toThrow()
  expect(() => checkPassphrase('كلمةالسريةط')).not.toThrow()
  for (const short of ['', '123456789', '😀'.repeat(9), 'e\u0301'.repeat(9)])
    expect(() => checkPassphrase(short)).toThrow(expect.objectContaining({ code: 'weak-passphrase', params: { least: 10 } }))
})
