import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { number, PLACES } from './places-case.ts'
import { onCase, stage } from './stage.ts'
import { exactly, go, into, pick } from './story.ts'

/** Who met and travelled together, how a number went, who was at all of three places, who was near the beach. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
  ['en', 'light'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`who was where, ${lang}`, () => {
    const w = stage('places', lang, theme, async (w) => {
      await onCase(PLACES)(w)
      await go(w, 'routes')
    })
    const { shot } = w
    const open = async (title: string): Promise<void> => {
      await w.page.locator('.ask-item', { hasText: w.t(title) }).click()
      await expect(w.page.locator('.ask-head h1')).toHaveText(w.t(title))
    }
    const ask = async (): Promise<void> => w.page.locator('.ask-button').click()
    const rows = (list: string): Locator => w.page.getByRole('grid', { name: exactly(w.t(list)) }).getByRole('row')
    // Beside its figures, which open rows.
    const choose = async (list: string, row: number): Promise<void> => {
      const box = await rows(list).nth(row).boundingBox()
      await rows(list)
        .nth(row)
        .click({ position: { x: lang === 'ar' ? (box?.width ?? 0) - 20 : 20, y: 12 } })
    }

    test('who met: the night at the beach first, and who travelled together', async () => {
      await open('places.meet.title')
      await shot('1-before')
      await ask()
      await expect(rows('places.meet.list').nth(1)).toContainText('Bouyafar, plage')
      await expect(rows('places.meet.list').nth(1)).toContainText(w.t('places.chance.hardly'))
      await expect(rows('places.meet.travelled').nth(1)).toContainText('Berkane')
      await shot('2-meetings')
      await choose('places.meet.travelled', 1)
      await shot('3-travelled')
      await choose('places.meet.list', 1)
      await expect(w.page.locator('.places-about')).toContainText('Bouyafar, plage')
      await into(w.page, '.places-about')
      await shot('4-about')
      await w.page
        .locator('.places-about')
        .getByRole('button', { name: new RegExp(w.t('places.meet.askTravel').slice(0, 12)) })
        .waitFor()
    })

    test('the rows behind a meeting are those at that place and time', async () => {
      await rows('places.meet.list').nth(1).locator('.ask-figure').click()
      await expect(w.page.locator('.ask-event').first()).toBeVisible()
      await shot('5-rows')
      await w.page.keyboard.press('Escape')
      await expect(w.page.locator('.ask-rows')).toHaveCount(0)
    })

    test('how two numbers travelled: lanes of places, a plan, and what cannot be', async () => {
      await open('places.travel.title')
      const field = w.page.getByRole('combobox', { name: exactly(w.t('places.travel.of')) })
      await pick(w, field, number(1))
      await pick(w, field, number(2))
      await ask()
      await expect(w.page.locator('.lane-stay').first()).toBeVisible()
      await shot('6-lanes')
      await w.page.locator('.lanes-sheet').focus()
      await w.page.keyboard.press('Home')
      await expect(w.page.locator('.lane-stay[data-chosen]')).toHaveCount(1)
      await into(w.page, '.plan')
      await shot('7-legs-and-plan')
      await w.page.locator('.plan-sheet').focus()
      for (const key of ['+', '+', 'ArrowLeft', 'ArrowUp']) await w.page.keyboard.press(key)
      await shot('8-nearer')
    })

    test('a number in two countries within minutes is marked', async () => {
      await into(w.page, '.ask-head')
      const field = w.page.getByRole('combobox', { name: exactly(w.t('places.travel.of')) })
      await field.focus()
      await w.page.keyboard.press('Backspace')
      await w.page.keyboard.press('Backspace')
      await pick(w, field, number(5))
      await ask()
      await expect(w.page.locator('.lane-warn').first()).toBeVisible()
      await into(w.page, '.lanes')
      await shot('9-impossible')
    })

    test('who was at all of these places: numbers, then handsets', async () => {
      await open('places.towers.title')
      await shot('10-towers-before')
      const cells = (i: number): Locator => w.page.locator('.tower').nth(i).getByRole('combobox')
      await pick(w, cells(0), 'Bouyafar')
      await pick(w, cells(1), 'Oujda')
      await w.page.getByRole('button', { name: exactly(w.t('places.towers.add')) }).click()
      await pick(w, cells(2), 'Berkane')
      await ask()
      await expect(rows('places.towers.list').nth(1)).toBeVisible()
      await choose('places.towers.list', 1)
      await shot('11-towers')
      await into(w.page, '.places-about')
      await shot('12-towers-about')
      // The handset that was thrown from SIM to SIM was at the beach, but at none of the other two.
      await into(w.page, '.ask-head')
      await w.page.locator('.towers-more .m-select-button').click()
      await w.page.getByRole('option', { name: exactly(w.t('places.by.handset')) }).click()
      await ask()
      await expect(w.page.locator('.ask-answer')).toContainText(
        w
          .t('places.towers.nothing', { there: '1 / 0 / 0' })
          .replace(/[\u2066-\u2069].*/u, '')
          .slice(0, 24),
        { timeout: 30_000 },
      )
      await shot('15-nobody')
    })

    test('who was near the beach that night: those who are never there before him who lives there', async () => {
      await open('places.near.title')
      await w.page.locator('.ask-form .m-select-button').first().click()
      await w.page.getByRole('option', { name: exactly(w.t('places.near.modes.point')) }).click()
      await w.page.getByLabel(w.t('places.near.position'), { exact: true }).fill('35.295, -3.050')
      await w.page.getByLabel(w.t('places.span.from'), { exact: true }).fill('2031-03-21 22:00')
      await w.page.getByLabel(w.t('places.span.until'), { exact: true }).fill('2031-03-22 04:00')
      await ask()
      await expect(rows('places.near.list')).toHaveCount(6)
      await expect(rows('places.near.list').last()).toContainText(w.t('places.habit.resident'))
      await choose('places.near.list', 1)
      await shot('13-near')
      await into(w.page, '.places-about')
      await shot('14-near-about')
    })
  })
}
