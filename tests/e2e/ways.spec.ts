import { expect, test, type Locator } from '@playwright/test'
import { happen } from '../../main/sample/events.ts'
import type { Language } from '../../shared/model/translate.ts'
import { SAMPLE } from './cases.ts'
import { onCase, stage } from './stage.ts'
import { drawn, exactly, go, pick } from './story.ts'

/** Ways between two, chains of calls, contacts in common, and the time around an event, in the sample case. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`ways, chains, common contacts and around, ${lang}`, () => {
    const w = stage('ways', lang, theme, onCase(SAMPLE))
    const { shot } = w
    const { path: payers } = happen().facts.paymentChain
    const [payer, , receiver] = payers
    const field = (key: string): Locator => w.page.getByRole('combobox', { name: exactly(w.t(key)) })
    const open = async (view: 'phones' | 'network', title: string): Promise<void> => {
      await go(w, view)
      await w.page.locator('.ask-item', { hasText: w.t(title) }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t(title) })).toBeVisible()
    }
    const ask = async (): Promise<void> => {
      await w.page.locator('.ask-button').click()
      await expect(w.page.locator('.ask-answer')).toBeVisible()
      await expect(w.page.locator('.ask-answer[data-old]')).toHaveCount(0)
    }
    const rows = (): Locator => w.page.getByRole('complementary', { name: w.t('ask.rows.title') })

    test('the planted chain is found, and more often than chance', async () => {
      await open('phones', 'ways.chains.title')
      await shot('1-chains-before')
      await ask()
      await expect(w.page.locator('.chain-verdict[data-verdict=beyond]').first()).toBeVisible()
      await expect(w.page.locator('.chain-row').first()).toBeVisible()
      await shot('2-chains')
      await w.page.locator('.chain-times').scrollIntoViewIfNeeded()
      await shot('3-chain-times')
      await w.page.locator('.chain-row').first().click()
      await expect(rows().locator('.ask-event').first()).toBeVisible()
      await shot('4-chain-rows')
      await rows().locator('.ask-event-head').first().click()
      await rows().locator('.around-button').first().click()
    })

    test('around a call of it, all that happened, on lanes and in a list', async () => {
      await expect(w.page.getByRole('heading', { level: 1, name: w.t('ways.around.title') })).toBeVisible()
      await expect(w.page.locator('.around-mark[data-itself]')).toHaveCount(1)
      await expect(w.page.locator('.ask-table [data-itself]')).toHaveCount(1)
      await shot('5-around')
      await w.page.locator('.around-plot > svg').focus()
      await w.page.keyboard.press('End')
      await expect(rows().locator('.ask-event').first()).toBeVisible()
      await shot('6-around-chosen')
      await w.page.keyboard.press('Escape')
      await w.page.getByRole('button', { name: exactly(w.t('ways.around.otherTime')) }).click()
      await expect(w.page.getByLabel(w.t('ways.around.at'), { exact: true })).not.toHaveValue('')
      await expect(w.page.locator('.around-mark').first()).toBeVisible()
      await shot('7-around-time')
    })

    test('around any event of the chart’s table and of its details', async () => {
      await go(w, 'chart')
      await w.page.getByRole('tab', { name: w.t('chart.tabs.table') }).click()
      const button = w.page.locator('.events [role=row] button').first()
      await expect(button).toBeVisible()
      await shot('7-table')
      await w.page.locator('.events [role=row]').nth(2).getByRole('gridcell').first().click()
      await expect(w.page.locator('#chart-details .around-button')).toBeVisible()
      await button.click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t('ways.around.title') })).toBeVisible()
      await expect(w.page.locator('.around-mark[data-itself]')).toHaveCount(1)
    })

    test('two numbers share some, and how rare they are is said', async () => {
      await open('phones', 'ways.common.title')
      await shot('8-common-before')
      await pick(w, field('ways.common.of'), payer ?? '')
      await pick(w, field('ways.common.of'), receiver ?? '')
      await ask()
      await expect(w.page.locator('.common-each li').first()).toBeVisible()
      await drawn(w.page)
      await shot('9-common')
      await w.page.locator('.common-each .ask-figure').first().click()
      await expect(rows().locator('.ask-event').first()).toBeVisible()
      await w.page.keyboard.press('Escape')
    })

    test('one reaches the other, with the weakest evidence named', async () => {
      await open('network', 'ways.reach.title')
      await shot('10-ways-before')
      await pick(w, field('ways.reach.from'), payer ?? '')
      await pick(w, field('ways.reach.to'), receiver ?? '')
      await ask()
      await expect(w.page.locator('.way')).toHaveCount(5)
      await drawn(w.page)
      await shot('11-ways')
      await w.page.locator('.answer-chart').scrollIntoViewIfNeeded()
      await shot('11-ways-chart')
      await w.page.locator('.way-step .ask-figure').first().click()
      await expect(rows().locator('.ask-event').first()).toBeVisible()
      await w.page.keyboard.press('Escape')
      await w.page.getByText(w.t('ways.reach.inOrder')).click()
      await ask()
      await expect(w.page.locator('.way time').first()).toBeVisible()
      await shot('12-ways-in-order')
    })

    test('where there is no way it says why, and asks again without what keeps them apart', async () => {
      // Somebody who is tied to one other only, and that one is to be avoided.
      const [end, only] = await w.page.evaluate(async (not) => {
        const reply = await window.masar.call('chart.graph', { layers: { people: false, devices: false, places: false }, limit: 100_000 })
        if (!reply.ok) throw new Error(reply.error.code)
        const { nodes, edges } = reply.value
        const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? ''
        for (const { id } of nodes) {
          const [tie, more] = edges.filter(({ from, to }) => from === id || to === id)
          if (!tie || more) continue
          const pair = [label(id), label(tie.from === id ? tie.to : tie.from)]
          if (!pair.some((one) => one.startsWith('@') || not.includes(one) || !one.startsWith('+'))) return pair
        }
        throw new Error('nobody has one tie only')
      }, payers)
      await w.page.getByText(w.t('ways.reach.inOrder')).click()
      await pick(w, field('ways.reach.to'), end ?? '')
      await pick(w, field('ways.reach.avoiding'), only ?? '')
      await ask()
      await expect(w.page.locator('.no-way')).toBeVisible()
      await shot('13-no-way')
      await w.page.locator('.no-way-lift button').first().click()
      await expect(w.page.locator('.way').first()).toBeVisible()
    })
  })
}
