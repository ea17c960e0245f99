import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeness, coreDigits, nameScore, search } from '../../../../main/analysis/search.ts'
import { skeleton } from '../../../../main/analysis/skeleton.ts'
import { fold } from '../../../../shared/names/fold.ts'
import { testCase } from './fixture.ts'

const A = '+212600000001'

function filled() {
  const test = testCase()
  test.row({ from: A, to: '+34600000003', side: 1, imei: '356938035643809', cellFirst: '604-0-101-2024', text: 'On se voit à la plage ce soir' })
  test.person('Youssef El Amrani (fictitious)', A, { identity: 'FICT-4711' })
  test.person('عبد القادر بن زيان', '+34600000003')
  test.cell('604-0-7-7', { name: 'Nador Corniche' })
  test.selector('AIDE-INFO', 'name')
  const find = (text: string): string[] => search(test.read, test.horizon, text, 20).map((hit) => hit.label)
  return { test, find }
}

describe('search', () => {
  it.each([
    '+212600000001',
    '00212600000001',
    '0600000001',
    '06 00 00 00 01',
    '06-00-00-00-01',
    '212 (0)600000001',
    '٠٦٠٠٠٠٠٠٠١',
    '+212 600-000-001',
    ' 600000001 ',
  ])('finds a number written %s', (text) => {
    expect(filled().find(text)[0]).toBe(A)
  })

  it('finds part of a number, the whole before the part', () => {
    const { test, find } = filled()
    test.selector('0001', 'shortcode')
    expect(find('0001')).toContain(A)
    expect(find('6000000')).toEqual(expect.arrayContaining([A, '+34600000003']))
  })

  it.each([
    ['amrani', 'Youssef El Amrani (fictitious)'],
    ['AMRANI youssef', 'Youssef El Amrani (fictitious)'],
    ['fict-4711', 'Youssef El Amrani (fictitious)'],
    ['القادر', 'عبد القادر بن زيان'],
    ['عَبْد القَادِر', 'عبد القادر بن زيان'],
    ['Abdelkader', 'عبد القادر بن زيان'],
    ['corniche', 'Nador Corniche'],
    ['604-0-101-2024', '604-0-101-2024'],
    ['356938035643809', '356938035643809'],
    ['aide', 'AIDE-INFO'],
    ['PLAGE', 'On se voit à la plage ce soir'],
    ['a la plage', 'On se voit à la plage ce soir'],
  ])('finds %s', (text, label) => {
    expect(filled().find(text)).toContain(label)
  })

  it('finds nothing for nothing, and nothing that is not there', () => {
    const { find } = filled()
    expect(find('  ')).toEqual([])
    expect(find('zzzz')).toEqual([])
    expect(find('%')).toEqual([])
  })

  it('gives scores from 0 to 1, best first, within the limit', () => {
    const { test } = filled()
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('6', '60', '600', 'a', 'ab', 'و')), (text) => {
        const hits = search(test.read, test.horizon, text, 3)
        expect(hits.length).toBeLessThanOrEqual(3)
        hits.forEach((hit, i) => {
          expect(hit.score).toBeGreaterThan(0)
          expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1)
        })
      }),
    )
  })
})

describe('parts of the search', () => {
  it('knows a number by its core', () => {
    expect(coreDigits('+212 6 00 00 00 01')).toBe('212600000001')
    expect(coreDigits('0600')).toBe('600')
    expect(coreDigits('06')).toBeNull()
    expect(coreDigits('0600 a')).toBeNull()
  })

  it('puts the whole before the end before the start before the middle', () => {
    const scores = ['212600000001', '600000001', '21260000', '60000000'].map((part) => closeness('212600000001', part))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[0]).toBe(1)
  })

  it('wants every word', () => {
    expect(nameScore('youssef el amrani', 'amrani youssef')).toBeGreaterThan(0.8)
    expect(nameScore('youssef el amrani', 'amrani karim')).toBe(0)
    expect(nameScore('youssef', 'youssef')).toBe(1)
  })

  it.each([
    ['محمد', 'mohamed'],
    ['فاطمة', 'fatima'],
    ['حسن', 'hassan'],
    ['خالد', 'khaled'],
    ['شريف', 'cherif'],
  ])('gives %s and %s the same bones', (arabic, latin) => {
    expect(skeleton(fold(arabic))).toBe(skeleton(fold(latin)))
  })
})

describe('names in another spelling or script', () => {
  const PEOPLE = ['محمد الزيتوني', 'Djamel Othmani', 'Karim Benjelloun', 'قاسم الشرقاوي', 'Youcef Haddad']
  const named = () => {
    const test = testCase()
    PEOPLE.forEach((name, at) => test.person(name, `+2126920000${at}0`))
    test.selector('whatsapp:Chat/خديجة', 'name')
    test.db.prepare(`UPDATE selector SET raw = 'خديجة' WHERE kind = 3`).run()
    return test
  }

  it.each([
    ['Mohamed', 'محمد الزيتوني'],
    ['Mohammed', 'محمد الزيتوني'],
    ['Mhamed', 'محمد الزيتوني'],
    ['Zaitouni', 'محمد الزيتوني'],
    ['Gamal', 'Djamel Othmani'],
    ['جمال', 'Djamel Othmani'],
    ['Osmani', 'Djamel Othmani'],
    ['Ben Jelloun', 'Karim Benjelloun'],
    ['Ibn Jelloun', 'Karim Benjelloun'],
    ['بن جلون', 'Karim Benjelloun'],
    ['Gacem', 'قاسم الشرقاوي'],
    ['Cherkaoui', 'قاسم الشرقاوي'],
    ['Youssef', 'Youcef Haddad'],
    ['يوسف', 'Youcef Haddad'],
    ['Khadija', 'خديجة'],
    ['Khadidja', 'خديجة'],
  ])('%s finds %s', (typed, wanted) => {
    const { read, horizon } = named()
    expect(search(read, horizon, typed, 5)[0]?.label).toBe(wanted)
  })

  it('finds nobody by what only looks like it', () => {
    const { read, horizon } = named()
    for (const typed of ['Rachid', 'Hassan', 'حسين']) expect(search(read, horizon, typed, 5)).toEqual([])
  })

  it('tells protected people under their veil only, however they are spelled', () => {
    const test = testCase()
    test.person('نادية المنصوري', '+212692000001', { protection: 'victim' })
    const hits = search(test.read, test.horizon, 'Nadia Mansouri', 5)
    expect(hits).toHaveLength(1)
    expect(hits[0]?.label).not.toMatch(/نادية|Nadia/)
  })
})
