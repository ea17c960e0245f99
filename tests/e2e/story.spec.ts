import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { stage } from './stage.ts'
import { drawn, exactly, go, importFiles, linkOnScreen, makeCase, PASSPHRASE, threeFiles } from './story.ts'

/** The road of the first issue, walked in the real window: in English by day, in Arabic by night. */
for (const [lang, theme] of [
  ['en', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`the whole road, ${lang}`, () => {
    const w = stage('story', lang, theme)
    const { shot } = w

    test('a first screen that says what to do next', async () => {
      await expect(w.page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(w.page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr')
      await shot('1-welcome')
    })

    test('a new case, its passphrase and its recovery words', async () => {
      await makeCase(w, lang === 'ar' ? 'عملية تجريبية (وهمية)' : 'Trial (fictitious)')
      expect(existsSync(join(w.home, 'Masar'))).toBe(true)
      await shot('2-case')
    })

    test('three files are recognised, imported, and every row is accounted for', async () => {
      const files = await threeFiles(w.home)
      // Dropped in one walk, chosen in the other.
      await importFiles(w, files, lang === 'en' ? w.app.drop : undefined)
      const rows = w.page.getByRole('grid').getByRole('row')
      await expect(rows).toHaveCount(1 + files.length, { timeout: 60_000 })
      await shot('3-data')
      for (const row of (await rows.all()).slice(1)) {
        const figures = (await row.getByRole('gridcell').allTextContents()).slice(3, 7).map((text) => Number(text.replace(/[^0-9]/g, '')))
        const [read = -1, kept = 0, duplicates = 0, rejected = 0] = figures
        expect(read).toBeGreaterThan(500)
        expect(read).toBe(kept + duplicates + rejected)
      }
    })

    test('a rejected row is read to the letter', async () => {
      const reply = await w.page.evaluate(() => window.masar.call('rows.rejected', {}))
      expect(reply.ok && reply.value.total).toBe(2)
      await w.page
        .getByRole('button', { name: exactly(w.t('data.sum.rejected', { count: 2 })) })
        .first()
        .click()
      await expect(w.page.getByText('31/02/2026').first()).toBeVisible()
      await shot('4-rejected')
      await w.page.keyboard.press('Escape')
    })

    test('the network is drawn, and a line shows the raw rows behind it', async () => {
      await go(w, 'chart')
      await drawn(w.page)
      await shot('5-chart')
      const { x, y } = await linkOnScreen(w.page)
      await w.page.mouse.click(x, y)
      const raw = w.page.locator('[data-raw], .raw, pre, code').filter({ hasText: /2026/ }).first()
      await expect(raw).toBeVisible()
      await shot('6-evidence')
    })

    test('a number is found in any form', async () => {
      await w.page.keyboard.press('Control+k')
      await w.page.keyboard.type('0692 00 00 81')
      const found = w.page.getByRole('option').first()
      await expect(found).toContainText(/6\s?92\s00\s00\s81/)
      await shot('7-search')
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('region', { name: w.t('chart.details.title') })).toContainText(/6\s?92\s00\s00\s81/)
    })

    test('time filters the chart', async () => {
      const before = await w.page.evaluate(() => window.masar.call('chart.histogram', { filter: {}, buckets: 10 }))
      if (!before.ok) throw new Error('no histogram')
      const bars = w.page.getByLabel(w.t('chart.histogram.label')).or(w.page.locator('.histogram')).first()
      const box = await bars.boundingBox()
      if (!box) throw new Error('the time line is not on the screen')
      const y = box.y + box.height / 2
      await w.page.mouse.move(box.x + box.width * 0.3, y)
      await w.page.mouse.down()
      await w.page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 })
      await w.page.mouse.move(box.x + box.width * 0.55, y, { steps: 4 })
      await w.page.mouse.up()
      await expect(
        w.page
          .getByRole('button', {
            name: new RegExp(
              w
                .t('chart.filter.remove', { what: '' })
                .replace(/[\u2066-\u2069]/g, '')
                .trim(),
            ),
          })
          .first(),
      ).toBeVisible()
      await shot('8-period')
    })

    test('the chart is kept', async () => {
      await w.page.getByRole('button', { name: w.t('chart.saved.title') }).click()
      await w.page
        .getByRole('dialog')
        .getByRole('button', { name: w.t('chart.saved.keep') })
        .click()
      await w.page.getByLabel(w.t('chart.saved.name'), { exact: true }).fill('Spring')
      await w.page.getByRole('button', { name: w.t('chart.saved.keepAction'), exact: true }).click()
      await expect(w.page.getByText('Spring').last()).toBeVisible()
      const kept = await w.page.evaluate(() => window.masar.call('charts.list', {}))
      expect(kept.ok && kept.value.map(({ name }) => name)).toEqual(['Spring'])
    })

    test('it prints as an exhibit that says where it comes from', async () => {
      const out = join(w.home, 'exhibit.pdf')
      await w.page.getByRole('button', { name: w.t('chart.print') }).click()
      await w.page.getByLabel(w.t('exhibit.titleField'), { exact: true }).fill(lang === 'ar' ? 'من اتصل بمن في الربيع' : 'Who called whom in spring')
      await w.page.getByLabel(w.t('exhibit.saveAs'), { exact: true }).fill(out)
      await expect(w.page.locator('.exhibit-sheet svg').first()).toBeVisible()
      await shot('9-exhibit')
      await w.page.getByRole('button', { name: w.t('exhibit.print'), exact: true }).click()
      await expect.poll(() => existsSync(out), { timeout: 60_000 }).toBe(true)
      const recorded = async (): Promise<string | undefined> => {
        const listed = await w.page.evaluate(() => window.masar.call('exhibits.list', {}))
        return listed.ok ? listed.value[0]?.sha256 : listed.error.code
      }
      await expect.poll(recorded).not.toBe(undefined)
      const bytes = await readFile(out)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(await recorded()).toBe(createHash('sha256').update(bytes).digest('hex'))
      await shot('10-printed')
    })

    test('locked, it opens again tomorrow as it was', async () => {
      await w.page.getByRole('button', { name: w.t('common.lock') }).click()
      const field = w.page.getByLabel(w.t('welcome.passphrase'), { exact: true })
      await expect(field).toBeVisible()
      await shot('11-locked')
      await field.fill('not the passphrase')
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('alert').first()).toBeVisible()
      await shot('12-refused')
      await field.fill(PASSPHRASE)
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('navigation')).toBeVisible()
      const kept = await w.page.evaluate(() => window.masar.call('charts.list', {}))
      expect(kept.ok && kept.value).toHaveLength(1)
      await go(w, 'log')
      await shot('13-log')
    })
  })
}
