import { expect, test } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { documents } from './documents.ts'
import { stage } from './stage.ts'
import { drawn, go, importFiles, linkOnScreen, makeCase } from './story.ts'

/** Files that are no call records, in the real window: in French by day, in Arabic by night. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`a phone, a chat, an address book and a chart, ${lang}`, () => {
    const w = stage('documents', lang, theme)
    const { shot } = w

    test('are imported whole, and every record is accounted for', async () => {
      await makeCase(w, lang === 'ar' ? 'هواتف تجريبية (وهمية)' : 'Téléphones (fictif)')
      const files = await documents(w.home)
      await importFiles(w, files, w.app.drop)
      const rows = w.page.getByRole('grid').getByRole('row')
      await expect(rows).toHaveCount(1 + files.length, { timeout: 60_000 })
      await shot('1-data')
      const reply = await w.page.evaluate(() => window.masar.call('sources.list', {}))
      if (!reply.ok) throw new Error(reply.error.code)
      const found = Object.fromEntries(reply.value.map((one) => [one.file, [one.format, one.read, one.kept, one.duplicates, one.rejected]]))
      expect(found).toEqual({
        'report.xml': ['cellebrite-xml', 14, 14, 0, 0],
        'WhatsApp Chat with Zuwara crossing.txt': ['whatsapp-text', 6, 6, 0, 0],
        'contacts.vcf': ['vcard', 3, 3, 0, 0],
        'circle.graphml': ['graphml', 12, 12, 0, 0],
      })
    })

    test('are told how good they are, down to their rows', async () => {
      await w.page.getByRole('grid').getByRole('row').filter({ hasText: 'report.xml' }).getByRole('gridcell').first().click()
      await w.page.getByRole('tab', { name: w.t('quality.tab') }).click()
      await expect(w.page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible()
      await shot('2-quality')
      const finding = w.page
        .getByRole('tabpanel')
        .getByRole('button', { name: w.t('quality.showRows') })
        .first()
      await finding.scrollIntoViewIfNeeded()
      await finding.click()
      await expect(w.page.getByRole('tabpanel').getByRole('grid').first()).toBeVisible()
      await shot('2-quality-rows')
      await w.page.keyboard.press('Escape')
    })

    test('stand in one chart, with groups and stated links', async () => {
      await go(w, 'chart')
      await drawn(w.page)
      await shot('3-chart')
      const { x, y } = await linkOnScreen(w.page)
      await w.page.mouse.click(x, y)
      await shot('4-link')
    })
  })
}
