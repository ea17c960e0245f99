import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { SAMPLE } from './cases.ts'
import { onCase, stage } from './stage.ts'
import { drawn, exactly, go, pick } from './story.ts'

/** A label with a value in it: marks that isolate the value may or may not be there. */
const marked = (text: string): RegExp =>
  new RegExp(
    `^${[...text.replace(/[\u2066-\u2069]/g, '')].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('[\u2066-\u2069]?')}[\u2066-\u2069]?$`,
  )

/** Who breaks the network: asked, weighed, struck out by hand, and followed along the stages, in the sample case. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`whom to take out, ${lang}`, () => {
    const w = stage('dismantle', lang, theme, onCase(SAMPLE))
    const { shot } = w
    const button = (key: string, values?: Record<string, string | number>): Locator => w.page.getByRole('button', { name: exactly(w.t(key, values)) })
    const figure = (name: string): Locator => w.page.locator(`.dis-board [data-figure=${name}] strong`)
    const ask = async (): Promise<void> => {
      await w.page.locator('.ask-button').click()
      await expect(w.page.locator('.dis-sure')).toBeVisible()
      await expect(w.page.locator('.ask-answer[data-old]')).toHaveCount(0)
    }

    test('asks, and says how sure it is', async () => {
      await w.page.keyboard.press('Control+5')
      await w.page.locator('.ask-item', { hasText: w.t('dismantle.title') }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: w.t('dismantle.title') })).toBeVisible()
      await shot('1-question')
      await ask()
      await expect(w.page.locator('.dis-sure')).toHaveAttribute('data-sure', 'true')
      await expect(w.page.locator('.ask-table [role=row]')).toHaveCount(4)
      await drawn(w.page)
      await shot('2-answer')
    })

    test('the slider is moved by keyboard, with the reading direction', async () => {
      await w.page.getByRole('slider').focus()
      await w.page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight')
      await expect(w.page.getByRole('slider')).toHaveAttribute('value', '4')
      await ask()
      await expect(w.page.locator('.ask-table [role=row]')).toHaveCount(5)
    })

    test('says why each, with evidence and who would fill the gap', async () => {
      await w.page.locator('.ask-table [role=row]').nth(1).getByRole('gridcell').nth(1).click()
      const person = w.page.locator('.dis-person')
      await expect(person.locator('.dis-heirs li').first()).toBeVisible()
      await person.scrollIntoViewIfNeeded()
      await shot('3-person')
      await person.locator('.ask-figure').first().click()
      await expect(w.page.locator('.ask-event').first()).toBeVisible()
      await w.page.keyboard.press('Escape')
    })

    test('one after the other, with its curve', async () => {
      await w.page.getByRole('tab', { name: w.t('dismantle.steps.title') }).click()
      await expect(w.page.locator('.dis-curve svg').first()).toBeVisible()
      await w.page.locator('.dis-curve').scrollIntoViewIfNeeded()
      await shot('4-steps')
    })

    test('people are struck out and taken back, at once, undoably', async () => {
      const before = await figure('pieces').textContent()
      await button('dismantle.hand.reset').click()
      await expect(figure('pieces')).not.toHaveText(before ?? '')
      const whole = await figure('largest').textContent()
      await w.page.locator('.dis-hand').scrollIntoViewIfNeeded()
      const took = await w.page.evaluate(async () => {
        const board = document.querySelector('.dis-board')!
        const strike = document.querySelector<HTMLElement>(
          '.dis-lists .ask-table [role=row]:nth-child(2) .m-icon-button, .dis-lists .ask-table [role=row] .m-icon-button',
        )!
        const began = performance.now()
        const changed = new Promise<number>((done) => {
          new MutationObserver((_, watch) => {
            watch.disconnect()
            done(performance.now() - began)
          }).observe(board, { subtree: true, characterData: true, childList: true })
        })
        strike.click()
        return changed
      })
      process.stdout.write(`    struck out to figures on the board: ${Math.round(took)} ms\n`)
      await expect(figure('largest')).not.toHaveText(whole ?? '')
      await w.page.keyboard.press('Control+z')
      await expect(figure('largest')).toHaveText(whole ?? '')
      await button('dismantle.hand.busiest', { count: 4 }).click()
      await expect(figure('largest')).not.toHaveText(whole ?? '')
      await shot('5-hand')
    })

    test('protected people are not struck out, not even by hand', async () => {
      await button('dismantle.hand.reset').click()
      // Found by the number, shown by the pseudonym.
      const victim = new RegExp(
        w
          .t('page.protected.victim', { number: '' })
          .replace(/[\u2066-\u2069]/g, '')
          .trim(),
      )
      await pick(w, w.page.getByRole('combobox', { name: w.t('dismantle.hand.pick') }), '+212692000213', victim)
      await expect(w.page.getByText(w.t('dismantle.hand.guarded'))).toBeVisible()
      expect(await w.page.locator('body').innerText()).not.toContain('DIALLO')
    })

    test('the way from recruiting to reception wants to know who has which part', async () => {
      await w.page.getByRole('button', { name: new RegExp(w.t('dismantle.form.objective')) }).click()
      await w.page.getByRole('option', { name: w.t('dismantle.aim.flow') }).click()
      await expect(w.page.getByText(w.t('dismantle.stage.lacking'))).toBeVisible()
      for (const [stage, number] of [
        ['recruitment', '+212692000024'],
        ['crossing', '+212692000037'],
        ['crossing', '+212692000081'],
        ['reception', '+34722999012'],
        ['reception', '+33639980012'],
      ] as const) {
        const label = w.t('dismantle.stage.add', { stage: w.t(`dismantle.stage.of.${stage}`) })
        const field = w.page.getByRole('combobox', { name: marked(label) })
        // The field opens where its button was, and shuts when something else takes the focus.
        await expect(async () => {
          if (!(await field.isVisible())) await w.page.getByRole('button', { name: marked(label) }).click({ timeout: 5_000 })
          await expect(field).toBeVisible({ timeout: 5_000 })
          await pick(w, field, number)
        }).toPass({ timeout: 150_000 })
        await w.page.keyboard.press('Escape')
        await expect(w.page.locator('.dis-stage', { hasText: w.t(`dismantle.stage.of.${stage}`) }).locator('.dis-name')).not.toHaveCount(0)
      }
      await expect(w.page.locator('.dis-stage .dis-name')).toHaveCount(5)
      await ask()
      await expect(w.page.locator('.dis-ways li').first()).toBeVisible()
      await shot('6-flow')
      await w.page.locator('.dis-ways').scrollIntoViewIfNeeded()
      await shot('7-ways')
    })

    test('the part is on the record', async () => {
      await go(w, 'log')
      await expect(w.page.getByText(w.t('log.action.stages-set')).first()).toBeVisible()
      await go(w, 'case')
      await w.page.keyboard.press('Control+5')
      await expect(w.page.locator('.dis-sure')).toBeVisible()
    })

    test('at twice the size nothing is lost', async () => {
      await w.page.setViewportSize({ width: 640, height: 360 })
      await shot('8-twice')
      await w.page.setViewportSize({ width: 1280, height: 720 })
    })
  })
}
