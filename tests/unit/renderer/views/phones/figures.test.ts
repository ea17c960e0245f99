import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../../../main/analysis/indicators/indicators.ts'
import type { Interaction } from '../../../../../main/analysis/indicators/interaction.ts'
import { translator } from '../../../../../main/i18n.ts'
import { DAYS, NAMES, rowsOf, WEEKS } from '../../../../../renderer/views/phones/contacts/figures/rows.ts'
import { LANGUAGES } from '../../../../../shared/model/translate.ts'

const call: Interaction = { kind: 'call', out: true, other: 'a', at: Date.UTC(2031, 4, 12, 12), seconds: 60, place: 1, point: [35, -2] }
const found = indicatorsOf([call, { ...call, at: call.at + 3_600_000, other: 'b', seconds: 30 }])

describe('more figures', () => {
  it('leave no indicator of the toolbox out, and show none twice', () => {
    const shown = WEEKS.flatMap((week) => DAYS.flatMap((day) => rowsOf(found, week, day)))
    expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length)
    const keys = new Set(shown.map(({ key }) => key))
    const bare = Object.keys(found).map((name) => name.replace(/__(mean|std)$/, '').replace(/__(mean|std|median|skewness|kurtosis|min|max)$/, ''))
    expect([...new Set(bare)].filter((name) => !keys.has(name))).toEqual([])
  })

  it('say a distribution by its middle, least and most', () => {
    const row = rowsOf(found, 'allweek', 'allday').find(({ name }) => name === 'call_duration')
    expect(row).toMatchObject({ kind: 'call', unit: 'seconds', mean: 45, median: 45, least: 30, most: 60 })
    expect(rowsOf(found, 'weekend', 'allday').find(({ name }) => name === 'active_days')).toMatchObject({ mean: null, median: null })
  })

  it.each(LANGUAGES)('have a name and a meaning each (%s)', (lang) => {
    const t = translator(lang, ['contacts'])
    for (const name of NAMES) for (const key of [`contacts.figures.name.${name}`, `contacts.figures.means.${name}`]) expect(t(key), key).not.toBe(key)
  })
})
