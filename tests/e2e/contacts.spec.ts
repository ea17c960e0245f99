import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { makeSample, SAMPLE_PASSPHRASE } from '../../main/sample/make.ts'
import { byKey } from '../../main/sample/people.ts'
import type { Language } from '../../shared/model/translate.ts'
import { accessible } from './access.ts'
import { launch, type Launched } from './harness.ts'
import { exactly, walk, type Walk } from './story.ts'

/** One phone: whom it talks to, when and where it lives, and whether others live like it. In the sample case. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`one phone, ${lang}`, () => {
    test.describe.configure({ timeout: 180_000 })
    let app: Launched
    let w: Walk
    const [organiser, recruiter] = [byKey('organiser').number, byKey('recruiter').number]
    const shot = async (name: string): Promise<void> => {
      await w.page.mouse.move(2, 2)
      await w.page.waitForTimeout(500)
      await app.screenshot(`contacts-${name}-${lang}`)
      await accessible(w.page, name)
      const wide = await w.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide, `${name}: pixels too wide`).toBeLessThanOrEqual(0)
    }
    const open = async (question: string): Promise<void> => {
      await w.page.locator('.ask-item', { hasText: w.t(`contacts.${question}.title`) }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: exactly(w.t(`contacts.${question}.title`)) })).toBeVisible()
    }
    const pick = async (label: string, text: string): Promise<void> => {
      const field = w.page.getByRole('combobox', { name: exactly(w.t(label)) })
      // A list that a slow machine closed again under the typing is opened anew.
      await expect(async () => {
        await field.click()
        await field.fill('')
        await field.fill(text)
        await expect(w.page.getByRole('option').first()).toBeVisible({ timeout: 8_000 })
      }).toPass({ timeout: 60_000 })
      await w.page.waitForTimeout(600)
      await field.press('Enter')
    }
    const rows = (): Locator => w.page.locator('.ask-rows .ask-event')
    const into = async (selector: string): Promise<void> => {
      await w.page.locator(selector).first().scrollIntoViewIfNeeded()
      await w.page.waitForTimeout(200)
    }

    test.beforeAll(async () => {
      test.setTimeout(180_000)
      app = await launch({ lang, theme, ...(process.env['CONTACTS_RENDERER'] ? { renderer: process.env['CONTACTS_RENDERER'] } : {}) })
      w = walk(app.page, lang, app.home)
      await w.page.setViewportSize({ width: 1280, height: 720 })
      const folder = join(app.home, 'made')
      await mkdir(folder, { recursive: true })
      const path = await makeSample(
        folder,
        () => undefined,
        async (_open, made) => made.case,
      )
      await w.page.getByRole('button', { name: new RegExp(`^${w.t('welcome.openCase')}`) }).click()
      await w.page.getByLabel(w.t('welcome.casePath'), { exact: true }).fill(path)
      await w.page.getByLabel(w.t('welcome.passphrase'), { exact: true }).fill(SAMPLE_PASSPHRASE)
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('navigation').first()).toBeVisible({ timeout: 90_000 })
      await w.page.getByRole('button', { name: exactly(w.t('common.view.phones')) }).click()
    })
    test.afterAll(async () => {
      expect(app?.errors).toEqual([])
      await app?.close()
    })

    test('whom it talks to: asks itself, and every figure opens its rows', async () => {
      await open('contacts')
      await shot('1-empty')
      await pick('contacts.of', organiser)
      await expect(w.page.locator('.ask-table [role=row]').nth(1)).toBeVisible({ timeout: 20_000 })
      await shot('2-list')
      const figure = w.page.locator('.ask-table [role=row]').nth(1).locator('.ask-figure').first()
      const count = Number((await figure.textContent())?.replace(/\D/g, ''))
      await figure.click()
      await expect(rows().first()).toBeVisible()
      expect(await rows().count()).toBe(Math.min(100, count))
      await shot('3-rows')
      await w.page.keyboard.press('Escape')
      await w.page.locator('.ask-table [role=row]').nth(2).getByRole('gridcell').first().click()
      await expect(w.page.locator('.contact-chosen')).toBeVisible()
      await into('.contact-chosen')
      await w.page.waitForTimeout(1_500)
      await shot('4-chosen')
      await w.page.locator('.more-figures-head').click()
      await expect(w.page.locator('.more-figures .ask-table [role=row]').nth(3)).toBeVisible({ timeout: 20_000 })
      await into('.more-figures .ask-table')
      await shot('5-figures')
    })

    test('when and where it lives: squares by mouse and keyboard', async () => {
      await open('pattern')
      await pick('contacts.of', organiser)
      await expect(w.page.locator('.heat-map')).toBeVisible({ timeout: 20_000 })
      await shot('6-pattern')
      const square = w.page.locator('.heat-square.heat-open').first()
      const count = Number((await square.locator('text').textContent())?.replace(/\D/g, ''))
      await square.click()
      await expect(rows()).toHaveCount(count)
      await w.page.keyboard.press('Escape')
      await w.page.locator('.heat-square[tabindex="0"]').focus()
      await w.page.keyboard.press('End')
      await w.page.keyboard.press(lang === 'ar' ? 'ArrowRight' : 'ArrowLeft')
      await expect(w.page.locator('.heat-square:focus')).toHaveAttribute('data-square', / 22$/)
      await shot('7-focus')
      await into('.pattern-parts')
      await shot('8-parts')
      await into('.pattern-wide .ask-table')
      await shot('9-places')
    })

    test('whether two live alike, and what that is worth', async () => {
      await open('compare')
      await shot('10-hint')
      await pick('contacts.compared.of', organiser)
      await pick('contacts.compared.of', recruiter)
      await pick('contacts.compared.of', byKey('zuwara').number)
      // Asks the question that is open, even where another in the list has the focus.
      await w.page.locator('.ask-item:not([aria-current])').first().focus()
      await w.page.keyboard.press('Control+Enter')
      await expect(w.page.locator('.likeness').first()).toBeVisible({ timeout: 30_000 })
      await shot('11-compare')
      await into('.compare-heats')
      await shot('12-heats')
      // No name and no number of a protected person anywhere on the page.
      await pick('contacts.compared.of', byKey('zuwara').number)
    })

    test('leads from one question to the next, and loses nothing on the way', async () => {
      await open('contacts')
      await expect(w.page.locator('.ask-table [role=row]').nth(1)).toBeVisible()
      await w.page.locator('.contact-next button').nth(2).click()
      await expect(w.page.getByRole('heading', { level: 1, name: exactly(w.t('contacts.compare.title')) })).toBeVisible()
      await expect(w.page.locator('.compare-heat')).toHaveCount(2, { timeout: 20_000 })
    })
  })
}
