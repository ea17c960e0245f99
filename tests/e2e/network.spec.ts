import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { BROKER, NETWORK, NEWCOMER } from './network-case.ts'
import { onCase, stage } from './stage.ts'
import { digits, drawn, exactly, go } from './story.ts'

/** Who holds the network together, by place, by group, by link and in time: asked in the window, opened down to the rows. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`the network measured, ${lang}`, () => {
    const w = stage('network', lang, theme, async (w) => {
      await onCase(NETWORK)(w)
      await go(w, 'network')
    })
    const { shot } = w
    const rows = (): Locator => w.page.locator('.ask-table').first().getByRole('row')
    const open = async (question: string): Promise<void> => {
      await w.page.locator('.ask-item', { hasText: w.t(`network.${question}.title`) }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t(`network.${question}.title`) })).toBeVisible()
      await expect(rows().nth(1)).toBeVisible()
    }

    test('who connects the groups: a sentence, a reason for each, the chart', async () => {
      await open('connect')
      await drawn(w.page)
      await expect(w.page.locator('.ask-table')).toContainText(digits(BROKER))
      await expect(w.page.locator('.net-own').first()).toBeVisible()
      await expect(w.page.locator('.ask-guards li').first()).toContainText(w.t('answers.guard.central-not-leader'))
      await shot('1-connect')
      await w.page.getByText(w.t('network.own.leaveOut')).click()
      await expect(w.page.locator('.ask-table')).not.toContainText(digits(NEWCOMER))
      await w.page.getByText(w.t('network.own.leaveOut')).click()
      await w.page.locator('.ask-table .ask-figure').first().click()
      await expect(
        w.page
          .getByRole('complementary', { name: w.t('ask.rows.title') })
          .locator('.ask-event')
          .first(),
      ).toBeVisible()
      await shot('2-connect-rows')
      await w.page.keyboard.press('Escape')
    })

    test('which groups there are, how sure, and who is in one', async () => {
      await open('groups')
      await drawn(w.page)
      await expect(w.page.locator('.net-sure').first()).toBeVisible()
      await shot('3-groups')
      await rows().nth(2).getByRole('gridcell').nth(1).click()
      await expect(w.page.locator('.net-members .ask-table').getByRole('row').nth(1)).toBeVisible()
      await shot('4-members')
    })

    test('every measure, sorted by any, in either direction', async () => {
      await open('central')
      await shot('5-central')
      await w.page.getByRole('button', { name: exactly(w.t('network.measure.betweenness')) }).click()
      await w.page.getByRole('button', { name: exactly(w.t('network.measure.betweenness')) }).click()
      await expect(rows().nth(1)).toContainText(digits(NEWCOMER))
      await w.page.getByText(w.t('network.set.directed')).click()
      await expect(w.page.getByRole('columnheader', { name: w.t('network.measure.authority') })).toHaveCount(1)
      await w.page.getByText(w.t('network.set.directed')).click()
    })

    test('which link holds most together', async () => {
      await open('ties')
      await drawn(w.page)
      const marked = (): Promise<string[]> =>
        w.page.evaluate(() => {
          interface Held {
            _cyreg: { cy: { edges(selector: string): { map(of: (edge: { id(): string }) => string): string[] } } }
          }
          const holder = [...document.querySelectorAll('*')].find((one) => '_cyreg' in one) as (HTMLElement & Held) | undefined
          return holder?._cyreg.cy.edges('[way = 1]').map((edge) => edge.id()) ?? []
        })
      await expect.poll(marked).toHaveLength(1)
      const [first] = await marked()
      await rows().nth(2).getByRole('gridcell').nth(1).click()
      await expect.poll(async () => (await marked()).filter((one) => one !== first)).toHaveLength(1)
      expect(await marked()).toHaveLength(1)
      await shot('6-ties')
    })

    test('who came, who went, who rose, and what the files explain', async () => {
      await open('change')
      await drawn(w.page)
      await expect(w.page.locator('.ask-table')).toContainText(digits(NEWCOMER))
      await expect(w.page.locator('.net-doubt').first()).toBeVisible()
      await shot('7-change')
      await w.page.locator('.net-files').scrollIntoViewIfNeeded()
      await shot('8-change-files')
      await w.page.locator('.net-kinds').scrollIntoViewIfNeeded()
      await w.page.locator('.net-kinds button').nth(2).click()
      await expect(rows().nth(1)).toBeVisible()
      await shot('9-change-rose')
      const before = rows().nth(1).locator('.ask-figure').first()
      await before.click()
      await expect(
        w.page
          .getByRole('complementary', { name: w.t('ask.rows.title') })
          .locator('.ask-event')
          .first(),
      ).toBeVisible()
      await w.page.keyboard.press('Escape')
    })
  })
}
