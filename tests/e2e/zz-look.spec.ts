import { test } from '@playwright/test'
import { SAMPLE } from './cases.ts'
import { onCase, stage } from './stage.ts'
for (const [lang, theme] of [['fr', 'light'], ['ar', 'dark']] as const) {
  test.describe.serial(`looks ${lang}`, () => {
    const w = stage('zz', lang, theme, onCase(SAMPLE))
    test('all', async () => {
      test.setTimeout(150_000)
      for (const [width, height] of (lang === 'fr' ? [[1024, 700]] as const : [[1366, 768], [1920, 1080], [1024, 700]] as const)) {
        await w.page.setViewportSize({ width, height })
        for (const [at, view] of ['case', 'data', 'chart', 'phones', 'network', 'routes', 'exhibits', 'log'].entries()) {
          await w.page.keyboard.press(`Control+${at + 1}`)
          await w.page.waitForTimeout(view === 'chart' ? 2500 : 1100)
          await w.page.mouse.move(2, 2)
          await w.app.screenshot(`zz-${lang}-${width}-${view}`)
        }
      }
      await w.page.setViewportSize({ width: 1366, height: 768 })
      await w.page.keyboard.press('Control+4')
      await w.page.waitForTimeout(1500)
      const field = w.page.getByRole('combobox').first()
      await field.click()
      await w.page.waitForTimeout(900)
      await w.app.screenshot(`zz-${lang}-d-pick`)
      await w.page.keyboard.press('Enter')
      await w.page.waitForTimeout(700)
      await w.page.waitForTimeout(500)
      await w.page.waitForTimeout(2500)
      await w.app.screenshot(`zz-${lang}-d-contacts`)
      await w.page.getByRole('button', { name: w.t('ask.table.save') }).first().click()
      await w.page.waitForTimeout(600)
      await w.app.screenshot(`zz-${lang}-d-save`)
      await w.page.getByRole('button', { name: w.t('ask.table.saveTitle') }).last().click()
      await w.page.waitForTimeout(900)
      await w.app.screenshot(`zz-${lang}-d-saved`)
      await w.page.keyboard.press('Escape')
      await w.page.locator('.more-figures-head').click({ timeout: 3000 }).catch(() => undefined)
      await w.page.waitForTimeout(2000)
      await w.page.locator('.more-figures').scrollIntoViewIfNeeded({ timeout: 3000 }).catch(() => undefined)
      await w.app.screenshot(`zz-${lang}-d-figures`)
      await w.page.keyboard.press('Control+8')
      await w.page.waitForTimeout(900)
      await w.app.screenshot(`zz-${lang}-d-log`)
      await w.page.keyboard.press('Control+3')
      await w.page.waitForTimeout(1200)
      await w.page.keyboard.press('Control+k')
      await w.page.keyboard.type('DIALLO')
      await w.page.waitForTimeout(900)
      await w.app.screenshot(`zz-${lang}-d-search`)
    })
  })
}
