import { expect, test } from 'vitest'
import { deriveKeys, wipeKeys } from '../../../../../main/case/keys/subkeys.ts'

const dataKey = () => Buffer.from(Array.from({ length: 32 }, (_, byte) => byte))
const ID = '00112233-4455-4677-8899-aabbccddeeff'

test('known answers, worked out apart with RFC 5869: a change here would lock every case out', () => {
  const keys = deriveKeys(dataKey(), ID)
  expect(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.toString('hex')]))).toEqual({
    data: dataKey().toString('hex'),
    database: 'ab1d9d6a66d14b0c710b4d1c7b71ef0299bb7eab700b8c137049d4ed74dc4bc0',
    originals: 'df029a885e0bc3c61f9903aa9b3193bef4591be6fd8ab3c929357822cfd32b01',
    originalNames: 'a2188c432635be95f5261f7831545894d9aa83989b3070a2b278ed4e05143d6a',
    header: '2ae8376be0a43c5c2dcf4338c1785d9d81673cabc733645662a015dcbcf9cdd1',
    slotNames: '05242ce81509eb45175b7bdd22a300eba5f90303a8ff049cb018eccf66fcf97a',
    head: '643c9c6bce814373ac41178a7e65377994998049ce054c9587781ffeca0601b9',
  })
})

test('another case has other keys', () => {
  expect(deriveKeys(dataKey(), ID.replace('0', '1')).database.equals(deriveKeys(dataKey(), ID).database)).toBe(false)
})

test('wiping leaves zeros in every key', () => {
  const keys = deriveKeys(dataKey(), ID)
  wipeKeys(keys)
  for (const key of Object.values(keys)) expect(key.equals(Buffer.alloc(32))).toBe(true)
})
