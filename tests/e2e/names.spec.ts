import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { stage } from './stage.ts'
import { exactly, go, makeCase } from './story.ts'

/** Two address books in two scripts, and calls; fictitious people and numbers. */
const FILES = {
  'livre-1.csv': [
    'Nom;Téléphone;Date de naissance',
    'Mohamed Zeitouni;+212692000001;12/05/1988',
    'Karim Benjelloun;+212692000002;',
    'Simo Alaoui Tazi;+212692000003;',
    'Fatima-Zahra El Idrissi;+212692000004;21/01/1992',
    'Abdelkader Bouzid;+212692000005;',
    'Hamid;+212692000006;',
  ],
  'livre-2.csv': [
    'Nom;Téléphone;Date de naissance',
    'محمد الزيتوني;+212692000011;1988-05-12',
    'كريم بن جلون;+212692000002;',
    'Mohamed Alaoui Tazi;+212692000013;',
    'فاطمة الزهراء الإدريسي;+212692000014;1961-01-21',
    'عبد القادر بوزيد;+212692000015;',
    'Hamid Sefrioui;+212692000006;',
  ],
  'appels.csv': [
    'Appelant;Appelé;Date;Durée',
    '+212692000001;+212692000030;12/05/2031 10:15:00;61',
    '+212692000011;+212692000030;13/05/2031 11:15:00;41',
    '+212692000004;+212692000014;15/05/2031 12:45:00;41',
    '+212692000005;+212692000002;15/05/2031 13:45:00;12',
  ],
}
const BOOK = { kind: 'contacts' as const, headerRow: 1, fields: { name: { column: 0 }, number: { column: 1 }, birth: { column: 2 } } }
/** Pairs that these files hold. */
const PAIRS = 6

/** "Is this one person?": candidates decided by key, one after the other, undone, and seen as one in the chart. */
for (const [lang, theme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`one person or two, ${lang}`, () => {
    const w = stage('names', lang, theme, async (w) => {
      await mkdir(join(w.home, 'in'))
      await makeCase(w, 'Sirocco (fictitious)')
      for (const [file, lines] of Object.entries(FILES)) {
        const path = join(w.home, 'in', file)
        await writeFile(path, lines.join('\n'))
        const plan = file.startsWith('livre') ? { plan: BOOK } : {}
        const reply = await w.page.evaluate(([job, args]) => window.masar.call('import.run', { job, ...args }), [
          file,
          { path, zone: 'Africa/Casablanca', ...plan },
        ] as const)
        expect(reply.ok, JSON.stringify(reply)).toBe(true)
      }
    })
    const { shot } = w
    const card = (): Locator => w.page.locator('.names-card')
    const rows = (): Locator => w.page.locator('.names-row')
    const button = (key: string): Locator => w.page.getByRole('button', { name: new RegExp(`^${w.t(key)}`) })
    const done = (count: number): Locator => w.page.getByRole('meter', { name: exactly(w.t('names.progress', { done: String(count), count: PAIRS })) })

    test('lists who may be whom, best first, with what speaks for and against', async () => {
      await go(w, 'network')
      await w.page.locator('.ask-item', { hasText: w.t('names.ask.title') }).click()
      await expect(rows()).toHaveCount(PAIRS)
      await expect(done(0)).toBeVisible()
      await expect(card()).toContainText('كريم بن جلون')
      await shot('1-list')
      await rows().filter({ hasText: 'Fatima-Zahra' }).click()
      await expect(card()).toContainText(w.t('names.reason.other-birth', { count: 1 }))
      await shot('2-against')
      await card().locator('.names-side').first().locator('.ask-figure').last().click()
      await expect(w.page.locator('.ask-rows')).toContainText('Fatima-Zahra El Idrissi;+212692000004')
      await shot('3-rows')
      await w.page.keyboard.press('Escape')
    })

    test('is decided by key, the next pair stands ready, and Ctrl Z takes it back', async () => {
      await w.page.getByRole('listbox').focus()
      await w.page.keyboard.press('Home')
      const first = (await card().getAttribute('aria-label')) ?? ''
      await w.page.keyboard.press('1')
      await expect(done(1)).toBeVisible()
      await expect(rows()).toHaveCount(PAIRS - 1)
      await expect(card()).not.toHaveAttribute('aria-label', first)
      await w.page.keyboard.press('2')
      await expect(done(2)).toBeVisible()
      await w.page.keyboard.press('3')
      await expect(done(3)).toBeVisible()
      await shot('4-decided')
      await w.page.keyboard.press('Control+z')
      await expect(done(2)).toBeVisible()
      await w.page.keyboard.press('Control+z')
      await expect(done(1)).toBeVisible()
      // No banner says that the data changed: we changed it ourselves.
      await expect(w.page.getByText(w.t('ask.stale'))).toHaveCount(0)
    })

    test('shows what was decided, by whom, and takes it back by button', async () => {
      await w.page.locator('.ask-form .m-select-button').first().click()
      await w.page.locator('.m-select-popover [role=option]').last().click()
      await expect(rows()).toHaveCount(1)
      await expect(card().locator('.names-verdict')).toBeVisible()
      await shot('5-verdict')
      await button('names.decide.open').click()
      await expect(done(0)).toBeVisible()
    })

    test('is one node of the chart, and part again exactly', async () => {
      const people = async (): Promise<number> => {
        const reply = await w.page.evaluate(() => window.masar.call('chart.graph', { layers: { people: true, devices: false, places: false }, limit: 400 }))
        return reply.ok ? reply.value.nodes.filter(({ id }) => id.startsWith('e')).length : -1
      }
      const before = await people()
      await w.page.locator('.ask-form .m-select-button').first().click()
      await w.page.locator('.m-select-popover [role=option]').first().click()
      await expect(rows()).toHaveCount(PAIRS)
      await button('names.decide.same').click()
      await expect(done(1)).toBeVisible()
      await expect.poll(people).toBe(before - 1)
      await button('names.undo').click()
      await expect(done(0)).toBeVisible()
      await expect.poll(people).toBe(before)
    })

    test('only the pairs of one person, found in another script', async () => {
      const box = w.page.getByRole('combobox', { name: w.t('names.of') })
      await box.fill('محمد الزيتوني')
      await w.page.locator('.ask-pick-popover [role=option]', { hasText: 'Mohamed Zeitouni' }).click()
      await expect(rows()).toHaveCount(1)
      await w.page.locator('.ask-form .ask-pick button').click()
      await expect(rows()).toHaveCount(PAIRS)
    })

    test('two names are compared as they are typed', async () => {
      await w.page.locator('.names-compare > summary').click()
      await w.page.getByLabel(w.t('names.compare.first'), { exact: true }).fill('Mo7amed Zitouni')
      await w.page.getByLabel(w.t('names.compare.second'), { exact: true }).fill('محمد الزيتوني')
      await expect(w.page.locator('.names-compare')).toContainText(w.t('names.compare.yes'))
      await w.page.locator('.names-compare').scrollIntoViewIfNeeded()
      await shot('6-compare')
    })
  })
}
