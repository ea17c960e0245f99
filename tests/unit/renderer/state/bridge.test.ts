import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { call } from '../../../../renderer/bridge.ts'
import { setLanguage } from '../../../../renderer/i18n/index.ts'
import { veiled } from '../../../../shared/drawing/chart/veil.ts'

beforeAll(() => setLanguage('en'))
afterEach(() => vi.unstubAllGlobals())

test('pseudonyms are put into words where answers arrive, the rest is left alone', async () => {
  const person = veiled({ protection: 'minor', kind: 'person', person: 'e3', thing: false, nth: 1 })
  const number = veiled({ protection: 'minor', kind: 'number', person: 'e3', thing: true, nth: 2 })
  const value = { id: 's1', what: 'number', label: number, facts: [{ name: 'uses', value: `${person} (e3)` }], evidence: [], total: 0 }
  vi.stubGlobal('window', { masar: { call: () => Promise.resolve({ ok: true, value }) } })
  const { label, facts, total } = await call('show', { id: 's1' })
  const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ')
  expect(plain(label)).toBe('Minor 3: Telephone number (2)')
  expect(plain(facts[0]?.value)).toBe('Minor 3 (e3)')
  expect(total).toBe(0)

  await setLanguage('ar')
  // No isolates: the first strong letter gives the direction, on the canvas too.
  expect(plain((await call('show', { id: 's1' })).label)).toBe('قاصر 3: رقم هاتف (2)')
})
