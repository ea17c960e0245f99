import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { COPIED, HANDSETS, number, OLD, SHARED } from './handsets-case.ts'
import { onCase, stage } from './stage.ts'
import { exactly, go, into, pick } from './story.ts'

/** Handsets over time with what stands out, and which number replaced which, in a case that has all of it. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
  ['en', 'light'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`handsets and replacements, ${lang}`, () => {
    const w = stage('handsets', lang, theme, async (w) => {
      await onCase(HANDSETS)(w)
      await go(w, 'phones')
    })
    const { shot } = w
    const open = async (title: string): Promise<void> => {
      await w.page.locator('.ask-item', { hasText: w.t(title) }).click()
      await expect(w.page.locator('.ask-head h1')).toHaveText(w.t(title))
    }
    const ask = async (): Promise<void> => w.page.locator('.ask-button').click()
    const field = (key: string): Locator => w.page.getByRole('combobox', { name: exactly(w.t(key)) })
    const chip = (code: string): Locator => w.page.locator('.hs-chip', { hasText: w.t(`handsets.warning.${code}`) })

    test('what stands out is said in words, the gravest first', async () => {
      await open('handsets.ask.title')
      await shot('1-before')
      await ask()
      await expect(w.page.locator('.hs-finding').first()).toContainText(w.t('handsets.finding.overlapping-calls.title'))
      await expect(w.page.locator('.hs-finding').first()).toContainText(COPIED)
      for (const code of [
        'many-sims',
        'shared-handset',
        'several-handsets',
        'two-slots',
        'neighbouring-serials',
        'foreign-sim',
        'generic-imei',
        'test-imei',
        'bad-imei',
      ])
        await expect(chip(code), code).toBeVisible()
      await shot('2-answer')
      await chip('two-slots').click()
      await expect(w.page.locator('.hs-finding')).toHaveCount(1)
      await shot('3-kind')
      await chip('two-slots').click()
    })

    test('a collision opens the two calls', async () => {
      await w.page.locator('.hs-finding').first().locator('.ask-figure').first().click()
      await expect(w.page.locator('.ask-rows .ask-event').nth(1)).toBeVisible()
      await shot('4-rows')
      await w.page.keyboard.press('Escape')
      await expect(w.page.locator('.ask-rows')).toHaveCount(0)
    })

    test('the diagram follows a number from handset to handset', async () => {
      await into(w.page, '.hs-diagram')
      await shot('5-diagram')
      const thing = w.page
        .locator('.hs-number .hs-thing')
        .filter({ hasText: /01.01$/ })
        .first()
      await thing.focus()
      await w.page.keyboard.press('Enter')
      await expect(w.page.locator('.hs-bar[data-on] > rect')).toHaveCount(3)
      await expect(w.page.locator('.hs-step[data-on]')).toHaveCount(2)
      await shot('6-chosen')
      await w.page.locator('.hs-events .ask-figure').first().click()
      await expect(w.page.locator('.ask-rows .ask-event').first()).toBeVisible()
      await w.page.keyboard.press('Escape')
      await w.page.getByRole('tab', { name: exactly(w.t('handsets.tab.table')) }).click()
      await expect(w.page.locator('.ask-table [role=row]').nth(2)).toBeVisible()
      await shot('7-table')
      await w.page.getByRole('tab', { name: exactly(w.t('handsets.tab.diagram')) }).click()
    })

    test('about one handset: it and what it touches', async () => {
      await into(w.page, '.ask-form')
      await pick(w, field('handsets.form.of'), SHARED)
      await ask()
      await expect(w.page.locator('.hs-handset')).toHaveCount(2)
      await shot('8-one')
    })

    test('old and new numbers, with the next best beside each', async () => {
      await open('handsets.replaced.title')
      await ask()
      await expect(w.page.locator('.ask-table [role=row]').nth(1)).toBeVisible()
      await shot('9-pairs')
      await w.page.locator('.ask-table [role=row]').filter({ hasText: /01.20/ }).first().click()
      await expect(w.page.locator('.swap-pair h2')).toContainText(/01.21/)
      await into(w.page, '.swap-pair')
      await shot('10-pair')
      await into(w.page, '.swap-sides')
      await shot('11-why')
    })

    test('a circle is shown as a circle', async () => {
      await into(w.page, '.ask-table')
      await w.page.locator('.ask-table [role=row]').filter({ hasText: /01.40/ }).first().click()
      await expect(w.page.locator('.swap-member').nth(2)).toBeVisible()
      await into(w.page, '.swap-circle')
      await shot('12-circle')
    })

    test('asked about one number: one sentence; about another: why there is nothing', async () => {
      await into(w.page, '.ask-form')
      await pick(w, field('handsets.swap.of'), OLD)
      await ask()
      await expect(w.page.locator('.ask-table [role=row]')).toHaveCount(2)
      await expect(w.page.locator('.ask-sentence')).toContainText(/01.21/)
      await shot('13-one')
      await pick(w, field('handsets.swap.of'), number(103))
      await ask()
      await expect(w.page.locator('.m-empty')).toBeVisible()
      await shot('14-nothing')
    })
  })
}
