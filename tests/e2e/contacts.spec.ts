import { expect, test, type Locator } from '@playwright/test'
import { byKey, PROTECTED } from '../../main/sample/people.ts'
import type { Language } from '../../shared/model/translate.ts'
import { SAMPLE } from './cases.ts'
import { onCase, stage } from './stage.ts'
import { exactly, go, into, pick } from './story.ts'

/** One phone: whom it talks to, when and where it lives, and whether others live like it. In the sample case. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`one phone, ${lang}`, () => {
    const w = stage('contacts', lang, theme, async (w) => {
      await onCase(SAMPLE)(w)
      await go(w, 'phones')
    })
    const { shot } = w
    const [organiser, recruiter] = [byKey('organiser').number, byKey('recruiter').number]
    const open = async (question: string): Promise<void> => {
      await w.page.locator('.ask-item', { hasText: w.t(`contacts.${question}.title`) }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: exactly(w.t(`contacts.${question}.title`)) })).toBeVisible()
    }
    const field = (key: string): Locator => w.page.getByRole('combobox', { name: exactly(w.t(key)) })
    const rows = (): Locator => w.page.locator('.ask-rows .ask-event')

    test('whom it talks to: asks itself, and every figure opens its rows', async () => {
      await open('contacts')
      await shot('1-empty')
      await pick(w, field('contacts.of'), organiser)
      await expect(w.page.locator('.ask-table [role=row]').nth(1)).toBeVisible()
      await shot('2-list')
      const figure = w.page.locator('.ask-table [role=row]').nth(1).locator('.ask-figure').first()
      const count = Number((await figure.textContent())?.replace(/\D/g, ''))
      await figure.click()
      await expect(rows()).toHaveCount(Math.min(100, count))
      await shot('3-rows')
      await w.page.keyboard.press('Escape')
      await w.page.locator('.ask-table [role=row]').nth(2).getByRole('gridcell').first().click()
      await expect(w.page.locator('.contact-chosen')).toBeVisible()
      await into(w.page, '.contact-chosen')
      await shot('4-chosen')
      await w.page.locator('.more-figures-head').click()
      await expect(w.page.locator('.more-figures .ask-table [role=row]').nth(3)).toBeVisible()
      await into(w.page, '.more-figures .ask-table')
      await shot('5-figures')
    })

    test('when and where it lives: squares by mouse and keyboard', async () => {
      await open('pattern')
      await pick(w, field('contacts.of'), organiser)
      await expect(w.page.locator('.heat-map')).toBeVisible()
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
      await into(w.page, '.pattern-parts')
      await shot('8-parts')
      await into(w.page, '.pattern-wide .ask-table')
      await shot('9-places')
    })

    test('whether two live alike, and what that is worth', async () => {
      await open('compare')
      await shot('10-hint')
      await pick(w, field('contacts.compared.of'), organiser)
      await pick(w, field('contacts.compared.of'), recruiter)
      await pick(w, field('contacts.compared.of'), byKey('zuwara').number)
      // Asks the question that is open, even where another in the list has the focus.
      await w.page.locator('.ask-item:not([aria-current])').first().focus()
      await w.page.keyboard.press('Control+Enter')
      await expect(w.page.locator('.likeness').first()).toBeVisible()
      await shot('11-compare')
      await into(w.page, '.compare-heats')
      await shot('12-heats')
      const page = await w.page.locator('body').innerText()
      for (const { label } of PROTECTED) expect(page).not.toContain(label.split(' ')[0])
    })

    test('leads from one question to the next, and loses nothing on the way', async () => {
      await open('contacts')
      await expect(w.page.locator('.ask-table [role=row]').nth(1)).toBeVisible()
      await w.page.locator('.contact-next button').nth(2).click()
      await expect(w.page.getByRole('heading', { level: 1, name: exactly(w.t('contacts.compare.title')) })).toBeVisible()
      await expect(w.page.locator('.compare-heat')).toHaveCount(2)
    })
  })
}
