import { beforeAll, describe, expect, test } from 'vitest'
import { questions } from '../../../../../renderer/app/questions.ts'
import { setLanguage, t } from '../../../../../renderer/i18n/index.ts'
import { offerQuestions } from '../../../../../renderer/views/answers/all.ts'
import { commands, matching } from '../../../../../renderer/views/chart/commands.ts'
import { questionOf } from '../../../../../renderer/views/chart/table-question.ts'
import { widthSteps } from '../../../../../renderer/views/chart/legend.ts'
import { durationText, partText, periodText } from '../../../../../renderer/views/chart/words.ts'

const words = { t, lang: 'en' as const, zone: 'Africa/Casablanca', nameOf: (id: string) => ({ src2: 'calls.csv' })[id] ?? id }
beforeAll(() => setLanguage('en'))

describe('words', () => {
  test('durations in their two largest units', () => {
    expect([5, 60, 65, 3_600, 3_725, 0].map((s) => durationText(s, t))).toEqual(['5 s', '1 min', '1 min 5 s', '1 h', '1 h 2 min', '0 s'])
  })

  test('a period of whole days is said in days, its end included', () => {
    const from = Date.parse('2026-05-31T23:00:00Z')
    expect(periodText(from, from + 2 * 86_400_000, words)).toBe('1 Jun 2026 – 2 Jun 2026')
    expect(periodText(from, from + 86_400_000, words)).toBe('1 Jun 2026')
    expect(periodText(from + 60_000, undefined, words)).toContain('00:01')
  })

  test('chips say what is kept', () => {
    expect(partText('kinds', { kinds: ['call', 'sms'] }, words)).toBe('Calls, SMS')
    expect(partText('least', { least: 2 }, words)).toBe('2+ events a pair')
    expect(partText('sources', { sources: ['src2'] }, words)).toBe('From calls.csv')
    expect(partText('of', { of: ['s1', 's2'] }, words)).toBe('With any of 2 numbers')
  })

  test('the legend shows round figures that are on the chart', () => {
    expect(widthSteps(1)).toEqual([1])
    expect(widthSteps(99)).toEqual([1, 10])
    expect(widthSteps(250_000)).toEqual([1, 1_000, 100_000])
  })
})

describe('the table’s question', () => {
  test('keeps the filter, and adds whose events are asked for', () => {
    expect(questionOf({ least: 2 }, null)).toEqual({ filter: { least: 2 } })
    expect(questionOf({ least: 2 }, { of: 's1' })).toEqual({ filter: { least: 2, of: ['s1'] } })
    expect(questionOf({}, { between: ['s1', 's2'] })).toEqual({ filter: {}, between: ['s1', 's2'] })
  })
})

describe('commands', () => {
  beforeAll(() => offerQuestions(questions))

  test('are found by the beginnings of their words, whatever the case and accents', async () => {
    expect(matching(commands(t), 'lay circ').map(({ id }) => id)).toEqual(['layout.circle'])
    expect(matching(commands(t), 'zzz')).toEqual([])
    await setLanguage('fr')
    expect(matching(commands(t), 'hierarchie').map(({ id }) => id)).toEqual(['layout.hierarchy'])
    await setLanguage('ar')
    expect(matching(commands(t), 'قفل').map(({ id }) => id)).toEqual(['lock'])
    // A question is found as it is written, its mark included.
    expect(matching(commands(t), 'ما أنشط الأرقام؟').map(({ id }) => id)).toEqual(['ask.busiest'])
    await setLanguage('en')
  })
})
