import { beforeAll, expect, test, vi } from 'vitest'
import type { ChartNode } from '../../../../../shared/model/chart.ts'
import { setLanguage, t } from '../../../../../renderer/i18n/index.ts'
import { guarded, guardedName } from '../../../../../renderer/state/chart-names.ts'

const node: ChartNode = { id: 'e3', kind: 'person', label: 'Amina Fictitious', detail: 'X 123', events: 2, protection: null, subject: false }
beforeAll(() => setLanguage('en'))

test('the protected appear under a pseudonym, without name or document', () => {
  expect(guarded(node, t)).toBe(node)
  for (const protection of ['victim', 'witness', 'minor', 'informant'] as const) {
    const shown = guarded({ ...node, protection }, t)
    expect(JSON.stringify(shown)).not.toMatch(/Amina|Fictitious|X 123/)
    expect(shown.label).not.toBe('')
  }
})

test('a name found by search is guarded too', async () => {
  const protection = { value: 'minor' }
  vi.stubGlobal('window', {
    masar: {
      call: () =>
        Promise.resolve({ ok: true, value: { id: 'e3', what: 'person', label: '', facts: [{ name: 'protection', ...protection }], evidence: [], total: 0 } }),
    },
  })
  expect(await guardedName('e3', 'Amina Fictitious', t)).toBe(guarded({ ...node, protection: 'minor' }, t).label)
  protection.value = ''
  expect(await guardedName('s1', '+212600000001', t)).toBe('+212600000001')
  vi.unstubAllGlobals()
})
