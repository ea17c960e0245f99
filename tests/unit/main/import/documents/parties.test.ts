import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountKey, createPartyReader } from '../../../../../main/import/documents/parties.ts'

const read = createPartyReader('MA')

describe('parties of documents', () => {
  it('reads telephone numbers as everywhere, and nobody as nobody', () => {
    expect(read({ type: 'phone', text: '06 00 00 00 01' })).toMatchObject({ kind: 'number', value: '+212600000001', country: 'MA' })
    expect(read({ type: 'phone', text: 'Anonyme' })).toBeNull()
    expect(read({ type: 'phone', text: '' })).toBeNull()
    expect(read({ type: 'phone', text: '9'.repeat(100_000) })).toBeNull()
  })
  it('knows the others by their key and shows their text', () => {
    expect(read({ type: 'group', text: 'Family ', key: 'whatsapp:1@g.us' })).toMatchObject({ kind: 'group', value: 'whatsapp:1@g.us', raw: 'Family' })
    expect(read({ type: 'name', text: 'Karim' })).toMatchObject({ kind: 'name', value: 'Karim', raw: 'Karim' })
    expect(read({ type: 'account', text: '', key: 'x:1' })).toMatchObject({ value: 'x:1', raw: 'x:1' })
    expect(read({ type: 'device', text: ' ', key: '' })).toBeNull()
  })
  it('gives one object for one party, however often it is named', () => {
    fc.assert(
      fc.property(fc.constantFrom('account' as const, 'group' as const), fc.string(), fc.string(), (type, text, key) => {
        expect(read({ type, text, key })).toBe(read({ type, text, key }))
      }),
    )
  })
  it('makes keys of accounts that are the same in every file', () => {
    expect(accountKey('WhatsApp', ' 212600000001@S.whatsapp.net')).toBe(accountKey('whatsapp ', '212600000001@s.whatsapp.net'))
  })
})
