import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { GIVEN } from '../../../../shared/names/data/given.ts'
import { fold } from '../../../../shared/names/fold.ts'
import { matchNames } from '../../../../shared/names/match.ts'
import { cpuClock } from '../../cpu.ts'

/** Invented people: common given names with family names that are words of the country. */
const ONE_NAME = [
  ['Mohamed Zeitouni', 'Mohammed Zeitouni'],
  ['Muhammad Zaytuni', 'محمد الزيتوني'],
  ['محمد بن علي', 'Mohamed Ben Ali'],
  ['محمد بن علي', 'Mohamed Benali'],
  ['Benali Mohamed', 'Mohamed Ibn Ali'],
  ['Abderrahmane Zerouali', 'عبد الرحمن الزروالي'],
  ['Abd er Rahman Zerouali', 'Abdurrahman Al-Zerwali'],
  ['عبدالقادر بوزيتونه', 'Abd-el-Kader Bou Zitouna'],
  ['Kader Bouzitouna', 'Abdelkader Bouzitouna'],
  ['Youssef Ech-Chérif', 'Youcef Cherif'],
  ['Youssef Echcherif', 'يوسف الشريف'],
  ['نور الدين الرشيد', 'Nordine Er-Rachid'],
  ['An-Nasir Salah', 'الناصر صلاح'],
  ['Hocine Aït Wakli', 'حسين آيت واكلي'],
  ['Mohamed Ould Abdelaziz', 'محمد ولد عبد العزيز'],
  ['Mohamed Ould Abdelaziz', 'Mohamed Abdel Aziz'],
  ['Abou Bakr Djamel', 'Boubaker Jamal'],
  ['El Haj Omar Guerrab', 'Oumar Kerrab'],
  ['Lalla Fatima Zohra Mernissi', 'Fatima Zahra El Mernissi'],
  ['Zine Eddine Ghazal', 'زين الدين غزال'],
  ['Wassim Wahbi', 'Ouassim Ouahbi'],
  ['Jalid Xerif', 'Khaled Chérif'],
  ['Giamal Belhasen', 'Djamel Belhassen'],
  ['Idir Amaziɣ', 'ⵉⴷⵉⵔ ⴰⵎⴰⵣⵉⵖ'],
  ['Mo7amed Zeitouni', 'محمد الزيتوني'],
  ['3abdelkader Benali', 'عبد القادر بن علي'],
  ['Zeitouni, Mohamed', 'Mohamed ZEITOUNI'],
  ['M. Zeitouni', 'Mohamed Zeitouni'],
  ['Simo Zeitouni', 'Mohamed Zeitouni'],
  ['Simo Ben Ali Zeitouni', 'محمد بن علي الزيتوني'],
  ['Kada Belarbi', 'Abdelkader Belarbi'],
  ['Kada Belarbi', 'عبد القادر بلعربي'],
  ['KarimZeitouni', 'Karim Zeitouni'],
  ['Karim Zietouni', 'Karim Zeitouni'],
  ['Хасан Насралла', 'Hassan Nasrallah'],
  ['דוד זיתון', 'Daoud Zeitoun'],
  ['ሳሙኤል ተስፋይ', 'Samuel Tesfay'],
] as const

const TWO_NAMES = [
  ['Hassan Zeitouni', 'Hussein Zeitouni', 'contradiction'],
  ['حسن الزيتوني', 'Hussein Zeitouni', 'contradiction'],
  ['حسن الزيتوني', 'حسين الزيتوني', 'contradiction'],
  ['Karim Zeitouni', 'Karima Zeitouni', 'contradiction'],
  ['كريم الزيتوني', 'Karima Zeitouni', 'contradiction'],
  ['Mohamed Zeitouni', 'Mahmoud Zeitouni', 'contradiction'],
  ['Abderrahmane Tazi', 'Abderrahim Tazi', 'contradiction'],
  ['عبد العزيز حداد', 'Abdelhamid Haddad', 'contradiction'],
  ['Mohamed Ben Ali', 'Ali Ben Mohamed', 'father-and-son'],
  ['محمد بن علي', 'علي بن محمد', 'father-and-son'],
  ['Ahmed', 'Ahmed Tazi Alaoui', 'too-little'],
  ['Nabil Salhi', 'Nabil Slimani', 'contradiction'],
  ['Mario Zeitouni', 'Maria Zeitouni', 'contradiction'],
] as const

test.each(ONE_NAME)('%s and %s may be one name', (a, b) => {
  expect(matchNames(a, b)).toMatchObject({ match: true, kind: 'person' })
})

test.each(TWO_NAMES)('%s and %s are two: %s', (a, b, limit) => {
  expect(matchNames(a, b)).toMatchObject({ match: false, limit })
})

describe('the reason', () => {
  const hows = (a: string, b: string): string[] => matchNames(a, b).parts.map((part) => `${part.how} ${part.a ?? '–'}/${part.b ?? '–'}`)

  it('says of each word how it met', () => {
    expect(hows('Simo Ben Ali Zeitouni', 'Mohamed Benali Zaytuni Tazi')).toEqual([
      'joined Ben Ali/Benali',
      'spelling Zeitouni/Zaytuni',
      'nickname Simo/Mohamed',
      'missing –/Tazi',
    ])
    expect(hows('محمد الزيتوني', 'M. Zeitouny')).toEqual(['transliterated الزيتوني/Zeitouny', 'initial محمد/M'])
    expect(hows('Karim Zeitouni', 'Hamza Zeitouni')).toEqual(['equal Zeitouni/Zeitouni', 'contradicts Karim/Hamza'])
  })

  it('lets common names say less than rare ones', () => {
    const [common, rare] = [matchNames('Mohamed Ali', 'Mohamed Ali Salah Kandoussi'), matchNames('Idir Kandoussi', 'Idir Kandoussi Mohamed Ali')]
    expect(common.score).toBeLessThan(rare.score)
  })
})

describe('organisations and vessels', () => {
  it('pass over the legal form, not over a word that names', () => {
    expect(matchNames('Étoile du Sud S.A.R.L.', 'Etoile du Sud Sarl')).toMatchObject({ match: true, kind: 'organisation' })
    expect(matchNames('Société Étoile Maritime SARL', 'Société Étoile Minière SARL').match).toBe(false)
    expect(matchNames('Northern Sea Rescue Foundation', 'NSRF', { kind: 'organisation' }).match).toBe(true)
  })

  it('are not taken for people, nor people for them', () => {
    expect(matchNames('Marine Kandoussi', 'Marine Tazi').kind).toBe('person')
    expect(matchNames('General Kandoussi', 'شركة القندوسي').kind).toBe('organisation')
  })

  it('tell two ships of one series apart', () => {
    expect(matchNames('MV Nour El Bahr', 'Nour Al-Bahr', { kind: 'vessel' }).match).toBe(true)
    expect(matchNames('Nour El Bahr 3', 'Nour El Bahr III', { kind: 'vessel' }).match).toBe(true)
    expect(matchNames('Nour El Bahr 3', 'Nour El Bahr 4', { kind: 'vessel' }).match).toBe(false)
  })
})

const lines = GIVEN.trim()
  .split('\n')
  .map((line) => line.split(' ').slice(1) as [string, string, ...string[]])
const name = fc.constantFrom(...lines)
const alphabet = fc.constantFrom(...'abdehiklmnorstuyz ابدرسعلمنهويأة -’.,ﷺ习김пи'.split(''))
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: alphabet, maxLength: 60 }))
const kind = fc.constantFrom('person', 'organisation', 'vessel')

describe('whatever the names', () => {
  it('the score is symmetric, a number from 0 to 1, and 1 for what is equal when folded', () => {
    fc.assert(
      fc.property(anything, anything, kind, (a, b, kind) => {
        const [there, back] = [matchNames(a, b, { kind }), matchNames(b, a, { kind })]
        expect(there.score).toBe(back.score)
        expect(there.match).toBe(back.match)
        expect(there.score >= 0 && there.score <= 1).toBe(true)
        for (const part of there.parts) expect(Number.isFinite(part.score) && Number.isFinite(part.weight)).toBe(true)
        if (fold(a) !== '') expect(matchNames(a, ` ${fold(a)} `, { kind }).score).toBe(1)
      }),
      { numRuns: 300 },
    )
  })

  it('order does not count where nothing says who is whose father', () => {
    const different = fc.uniqueArray(name, { minLength: 2, maxLength: 4, selector: ([arabic]) => arabic })
    fc.assert(
      fc.property(different, (names) => {
        const words = names.map(([, latin]) => latin).filter((word) => !['sidi', 'ait', 'abd', 'nour', 'zine'].includes(word))
        fc.pre(words.length > 1)
        const turned = [...words.slice(1), words[0]]
        expect(matchNames(words.join(' '), turned.join(' ')).score).toBeGreaterThan(0.95)
      }),
    )
  })

  it.each(lines.filter(([, latin]) => latin !== 'sidi'))('%s is found in Latin letters, however it is spelled', (arabic, ...latin) => {
    for (const spelling of latin)
      for (const other of arabic.split('|')) expect(matchNames(`${spelling} Kandoussi`, `${other} قندوسي`).match, `${spelling} ${other}`).toBe(true)
  })

  it('takes no longer for hostile lengths', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, i) => `ab${'cdefghij'.charAt(i % 8)}d`).join(' ')
    const took = cpuClock()
    for (const text of ['a'.repeat(1e6), 'ع'.repeat(1e6), words(50_000), `${"'".repeat(1e5)}a`, 'عبد ال'.repeat(1e5), 'a.'.repeat(1e5)])
      expect(matchNames(text, words(60_000)).score).toBeLessThanOrEqual(1)
    expect(took()).toBeLessThan(2_000)
  })
})
