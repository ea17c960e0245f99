import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../../main/i18n.ts'
import { comparedIn, middleOf } from '../../../../../renderer/views/network/change/periods.ts'
import { sentenceOf } from '../../../../../renderer/views/network/change/sentence.ts'
import { placeOf } from '../../../../../renderer/views/network/change/Spark.tsx'
import { LANGUAGES } from '../../../../../shared/model/translate.ts'

const DAY = 86_400_000
const [FIRST, LAST] = [Date.UTC(2031, 4, 1, 9), Date.UTC(2031, 4, 21, 17)]

describe('two periods of a case', () => {
  it('meet at the beginning of the day in its middle, and take in the last event', () => {
    const found = comparedIn({ weighted: false }, FIRST, LAST, 'UTC')
    expect(found).toEqual({ before: { from: FIRST, until: Date.UTC(2031, 4, 11) }, after: { from: Date.UTC(2031, 4, 11), until: LAST + 1 } })
  })

  it('are none without events, or where the border lies outside', () => {
    expect(comparedIn({ weighted: false }, null, null, 'UTC')).toBeNull()
    expect(comparedIn({ weighted: false, border: LAST + DAY }, FIRST, LAST, 'UTC')).toBeNull()
    expect(comparedIn({ weighted: false, from: LAST, border: FIRST }, FIRST, LAST, 'UTC')).toBeNull()
  })

  it('always leave something on either side of the middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 2, max: 400 * DAY }), (begin, span) => {
        const middle = middleOf(begin, begin + span, 'Africa/Casablanca')
        expect(middle > begin && middle < begin + span).toBe(true)
      }),
    )
  })
})

describe('the sentence', () => {
  const counts = { new: 2, gone: 0, rose: 1, fell: 1, steady: 5 }
  const row = (explained: number | null) => ({ explained }) as never

  it('says who came and went, who moved of those seen in both, and what the files may explain', () => {
    const t = translator('en', ['network'])
    const said = sentenceOf({ counts, stayed: 7, rows: [row(1), row(0.2), row(null)] }, { after: { from: FIRST, until: LAST } }, { t, lang: 'en', zone: 'UTC' })
    expect(said).toBe(
      'From 1 May 2031 on 2 came, and nobody went. Of 7 seen before and after: 1 rose, 1 fell. 1 of these changes may be due to files that cover one period only.',
    )
  })

  it.each(LANGUAGES)('is whole in each language (%s)', (lang) => {
    const t = translator(lang, ['network'])
    expect(sentenceOf({ counts, stayed: 7, rows: [row(1)] }, { after: { from: FIRST, until: LAST } }, { t, lang, zone: 'UTC' })).not.toMatch(/network\.|\{\{/)
  })
})

describe('the border in a line of time', () => {
  it('lies within its bucket by its share', () => {
    const starts = [0, 10, 20]
    expect([placeOf(0, starts), placeOf(5, starts), placeOf(10, starts), placeOf(25, starts)]).toEqual([0, 0.5, 1, 2.5])
  })
})
