import { expect, it } from 'vitest'
import { translator } from '../../../../main/i18n.ts'
import { HANDSET_WARNINGS, type HandsetFinding } from '../../../../shared/api/handsets.ts'
import { sayFinding } from '../../../../shared/drawing/handsets/words.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'

const finding = (code: HandsetFinding['code'], values: HandsetFinding['values'] = {}): HandsetFinding => ({
  code,
  about: [{ id: 's1', label: '990000000047118', kind: 'imei' }],
  abouts: 1,
  with: Array.from({ length: 6 }, (_, n) => ({ id: `s${n + 2}`, label: `+21269200010${n}`, kind: 'number' as const })),
  withs: 9,
  count: 3,
  events: [],
  values,
  countries: ['ES', 'MA'],
})

it.each(LANGUAGES)('every warning has its words, filled in (%s)', (lang) => {
  const t = translator(lang, ['handsets'])
  const speaker = { t, country: (code: string) => code, list: (names: string[]) => names.join(' + '), percent: (share: number) => `${share * 100} %` }
  for (const code of HANDSET_WARNINGS) {
    expect(t(`handsets.warning.${code}`)).not.toContain('handsets.')
    for (const values of [{}, { hour: 1, sure: 1, cells: 0.75, cards: 4, seconds: 9, km: 8, minutes: 7, days: 6, ofDays: 5, numbers: 3, cards2: 0 }]) {
      const said = Object.values(sayFinding(finding(code, values), speaker)).join(' ')
      expect(said, code).not.toMatch(/handsets\.|\{\{(?!days|ofDays|cards|seconds|km|minutes|numbers)/)
      expect(said, code).toContain('990000000047118')
    }
  }
  const { seen } = sayFinding(finding('shared-handset', { numbers: 9, cards: 0 }), speaker)
  // Four by name, the rest by number.
  expect(seen).toContain('5')
  expect(seen).not.toContain('+212692000104')
})
