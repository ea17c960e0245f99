import { expect, test } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { stage } from './stage.ts'
import { drawn, exactly, go, importFiles, makeCase, PASSPHRASE, threeFiles } from './story.ts'

/** The frame of the answers, by its own question: asked, answered, opened down to the raw row, kept, and found from everywhere. */
for (const [lang, theme] of [
  ['en', 'light'],
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`questions and answers, ${lang}`, () => {
    const w = stage('answers', lang, theme, async (w) => {
      await makeCase(w, lang === 'ar' ? 'قضية تجريبية (وهمية)' : lang === 'fr' ? 'Affaire d’essai (fictive)' : 'Trial (fictitious)')
    })
    const { shot } = w
    const title = (): string => w.t('ask.busiest.title')

    test('a case without data invites to bring some', async () => {
      await go(w, 'network')
      await expect(w.page.getByRole('heading', { name: w.t('ask.noData.title') })).toBeVisible()
      await shot('1-no-data')
      await w.page.getByRole('button', { name: exactly(w.t('ask.noData.action')) }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t('common.view.data') })).toBeVisible()
    })

    test('a question answers in a sentence, a list and a chart', async () => {
      await importFiles(w, await threeFiles(w.home), w.app.drop)
      await expect(w.page.getByRole('grid').getByRole('row')).toHaveCount(4, { timeout: 60_000 })
      await w.page.keyboard.press('Control+5')
      const item = w.page.locator('.ask-item', { hasText: title() })
      await item.click()
      await expect(item).toHaveAttribute('aria-current', 'page')
      await expect(w.page.getByRole('heading', { level: 1, name: title() })).toBeVisible()
      await expect(w.page.locator('.ask-table [role=row]').nth(3)).toBeVisible()
      await expect(w.page.locator('.ask-guards li').first()).toBeVisible()
      await expect(w.page.locator('.ask-coverage')).toContainText('CDR 218940000016.csv')
      await drawn(w.page)
      await shot('2-answer')
    })

    test('a row is chosen in the list and in the chart at once', async () => {
      const row = w.page.locator('.ask-table [role=row]').nth(2)
      await row.getByRole('gridcell').nth(1).click()
      await expect(row).toHaveAttribute('aria-selected', 'true')
      await shot('3-chosen')
    })

    test('a figure opens the events behind it, and an event its raw rows', async () => {
      const figure = w.page.locator('.ask-table .ask-figure').first()
      await figure.click()
      const panel = w.page.getByRole('complementary', { name: w.t('ask.rows.title') })
      await expect(panel.locator('.ask-event').first()).toBeVisible()
      await panel.locator('.ask-event-head').first().click()
      await expect(panel.locator('.evidence-raw pre').first()).toBeVisible()
      await shot('4-rows')
      await w.page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
      await expect(figure).toBeFocused()
    })

    test('going away and back loses nothing', async () => {
      await w.page.getByRole('textbox', { name: w.t('ask.busiest.most') }).fill('5')
      await w.page.keyboard.press('Tab')
      await expect(w.page.locator('.ask-table [role=row]')).toHaveCount(6)
      await go(w, 'log')
      await go(w, 'network')
      await expect(w.page.locator('.ask-table [role=row]')).toHaveCount(6)
      await expect(w.page.getByRole('textbox', { name: w.t('ask.busiest.most') })).toHaveValue('5')
    })

    test('every question is found by its words', async () => {
      await w.page.keyboard.press('Control+k')
      await w.page.keyboard.insertText(title().split(' ').slice(0, 3).join(' '))
      await expect(w.page.getByRole('option', { name: title() })).toBeVisible()
      await shot('5-command')
      await w.page.keyboard.press('Escape')
    })

    test('the answer goes to the chart', async () => {
      await w.page.getByRole('button', { name: exactly(w.t('ask.chart.open')) }).click()
      await expect(w.page.locator('.chart-view')).toBeVisible()
      await drawn(w.page)
    })

    test('a node of the chart is asked about, and the question comes filled in', async () => {
      await w.page.locator('.canvas-keys').focus()
      await w.page.keyboard.press('ArrowUp')
      await w.page.keyboard.press('Shift+F10')
      await w.page.getByRole('menuitem', { name: w.t('ask.about') }).press('Enter')
      await w.page.getByRole('menuitem', { name: w.t('contacts.contacts.title') }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t('contacts.contacts.title') })).toBeVisible()
      await expect(w.page.locator('.ask-pick input').first()).not.toHaveValue('')
      await expect(w.page.locator('.ask-sentence')).not.toBeEmpty()
    })

    test('nothing that was asked outlives the lock, but the view', async () => {
      await go(w, 'network')
      await w.page.keyboard.press('Control+l')
      await expect(w.page.locator('.ask-view')).toHaveCount(0)
      expect(await w.page.evaluate(() => document.body.textContent?.includes('+218') ?? false)).toBe(false)
      await w.page.locator('input[type=password]').fill(PASSPHRASE)
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('heading', { level: 1, name: title() })).toBeVisible()
      await expect(w.page.getByRole('textbox', { name: w.t('ask.busiest.most') })).toHaveValue('25')
    })

    test('at twice the size nothing is lost', async () => {
      await w.page.setViewportSize({ width: 640, height: 360 })
      await go(w, 'network')
      await shot('6-twice')
      await w.page.setViewportSize({ width: 1280, height: 720 })
    })
  })
}
