import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HABITS } from '../../../../../shared/api/places.ts'
import { translator } from '../../../../../main/i18n.ts'
import { LANGUAGES } from '../../../../../shared/model/translate.ts'
import { questions } from '../../../../../renderer/views/routes/questions.ts'
import { CHANCES, chanceBars, chanceWord } from '../../../../../renderer/views/routes/parts/chance.ts'
import { instantOf, wallText } from '../../../../../renderer/views/routes/parts/span.ts'
import { arcText, metresText } from '../../../../../renderer/views/routes/plan/words.ts'
import { helpOf, titleOf } from '../../../../../renderer/views/answers/questions.ts'

const folder = new URL('../../../../../renderer/views/routes/', import.meta.url)

describe.each(LANGUAGES)('the words of who was where, %s', (lang) => {
  const t = translator(lang, ['places'])
  it('are there for every question and every code', () => {
    for (const entry of questions) for (const text of [titleOf(entry, t), helpOf(entry, t)]) expect(text).not.toMatch(/^places\./)
    const codes = [
      ...HABITS.flatMap((code) => [`places.habit.${code}`, `places.present.why.${code}`]),
      ...CHANCES.flatMap((code) => [`places.chance.${code}`, `places.meet.why.${code}`]),
      ...['north', 'south', 'east', 'west'].map((half) => `places.plan.half.${half}`),
    ]
    for (const code of codes) expect(t(code)).not.toBe(code)
  })
  it('are there for every key in the code', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    const used = new Set(
      files.flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/t\('(places\.[\w.]+)'/g)].map((match) => match[1] ?? '')),
    )
    expect(used.size).toBeGreaterThan(60)
    for (const key of used) expect(t(key, { count: 3 })).not.toBe(key)
  })
})

describe('questions about things of the chart', () => {
  const about = (id: string, ...things: { id: string; kind: 'number' | 'place' | 'device' }[]) => questions.find((one) => one.id === id)?.about?.(things)
  it('are filled in with what they can be about', () => {
    expect(about('meetings', { id: 's1', kind: 'number' }, { id: 'c1', kind: 'place' })).toEqual({ of: ['s1'] })
    expect(about('travel', { id: 's2', kind: 'device' })).toBeNull()
    expect(about('towers', { id: 'c1', kind: 'place' }, { id: 'c2', kind: 'place' })).toEqual({ places: [{ cells: ['c1'] }, { cells: ['c2'] }] })
    expect(about('towers', { id: 'c1', kind: 'place' })).toBeNull()
    expect(about('near', { id: 'c1', kind: 'place' })).toEqual({ cells: ['c1'] })
  })
})

describe('words of figures', () => {
  it('say chance in four steps', () => {
    expect([0, 0.0099, 0.01, 0.1, 0.5, 1].map(chanceWord)).toEqual(['hardly', 'hardly', 'unlikely', 'perhaps', 'usual', 'usual'])
    expect([0, 1].map(chanceBars)).toEqual([4, 1])
  })
  it('say degrees and lengths', () => {
    const t = translator('fr', ['places'])
    expect([2_110, -180, 0].map((minutes) => arcText(minutes, 'lat', t))).toEqual(['35°10′N', '3°S', '0°'])
    expect(arcText(-175, 'lon', t)).toBe('2°55′O')
    expect([350, 1_250, 12_400].map((metres) => metresText(metres, 'en'))).toEqual(['350 m', '1.3 km', '12 km'])
  })
  it('read and write the clock of the case, over a change of it', () => {
    for (const text of ['2026-02-14 23:30', '2026-02-16 04:15', '2026-07-01 00:00'])
      expect(wallText(instantOf(text, 'Africa/Casablanca') ?? 0, 'Africa/Casablanca')).toBe(text)
    expect(instantOf('2031-05-12T21:30', 'UTC')).toBe(Date.UTC(2031, 4, 12, 21, 30))
    expect(instantOf(' 2031-5-2 7h05', 'UTC')).toBe(Date.UTC(2031, 4, 2, 7, 5))
    expect(instantOf('2031-05-12', 'UTC')).toBe(Date.UTC(2031, 4, 12))
    for (const text of ['', '2031-02-30 10:00', '2031-05-12 24:00', '12/05/2031']) expect(instantOf(text, 'UTC')).toBeNull()
  })
})
