import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import type { Language } from '../../shared/model/translate.ts'
import { stage } from './stage.ts'
import { go, makeCase } from './story.ts'

/** A whole text as it may stand on the screen: marks that isolate a value of another direction may or may not be there. */
const exactly = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\p{L}\p{N}]+/gu, '[\u2066-\u2069]?$&[\u2066-\u2069]?')}$`,
    'u',
  )
const two = (value: number): string => String(value).padStart(2, '0')
/** A layout that nobody knows: lines above the header, date and time in one cell with a bar, a word of its own for incoming, a subtotal. Fictitious numbers. */
const strange = (month: number): string =>
  [
    'Société Télécom du Détroit;;;;;',
    'N° A;N° B;Horodatage;Sens;Nature;Durée',
    ...Array.from({ length: 60 }, (_, at) =>
      at === 30
        ? 'Sous-total;;;;;'
        : `0612000001;06920000${two(at)};${two(1 + (at % 28))}/${two(month)}/2031|${two(at % 24)}:${two(at)};${at % 3 ? 'Émis' : 'Venu'};Voix;${at * 7}`,
    ),
  ].join('\r\n')
const words = [
  'Caller;Called;Date;Direction;Duration',
  ...Array.from({ length: 20 }, (_, at) => `+212612000001;+2126920000${two(at)};0${1 + (at % 9)}/0${1 + (at % 3)}/2031 10:15:00;Émis;${at}`),
].join('\n')

/** The mapping editor, from a file that nobody can read to events, a format, and a second file that the format reads. */
for (const [lang, theme] of [
  ['en', 'light'],
  ['fr', 'dark'],
  ['ar', 'dark'],
] as const satisfies [Language, 'light' | 'dark'][]) {
  test.describe.serial(`the mapping editor, ${lang}`, () => {
    const w = stage('mapping', lang, theme, async (w) => {
      await mkdir(join(w.home, 'in'))
      await writeFile(file('strange.csv'), strange(5))
      await writeFile(file('strange-june.csv'), strange(6))
      await writeFile(file('words.csv'), words)
      await makeCase(w, 'Trial (fictitious)')
    })
    const { shot } = w
    const file = (name: string): string => join(w.home, 'in', name)
    const button = (text: string): Locator => w.page.getByRole('button', { name: exactly(text) })
    const result = (row: number): Locator => w.page.locator(`.map-row[data-row="${row}"] .map-result`)
    const column = (number: number): Locator => w.page.locator('.map-col-button').nth(number - 1)
    const tab = (name: string): Locator => w.page.getByRole('tab', { name: new RegExp(`^${w.t(`mapping.panel.${name}`)}`) })
    const give = async (name: string): Promise<void> => {
      await go(w, 'data')
      await w.app.choose('input[type=file]', [file(name)])
    }

    test('a file that nobody can read opens in the editor at once, and says what is open', async () => {
      await give('strange.csv')
      await expect(w.page.getByRole('main', { name: exactly(w.t('mapping.titleOf', { name: 'strange.csv' })) })).toBeVisible()
      await expect(button(w.t('mapping.import'))).toBeDisabled()
      await expect(result(3)).toContainText(w.t('import.reason.bad-time'))
      await shot('unsure')
    })

    test('a column is split, and its rows are read at once', async () => {
      await column(3).click()
      await shot('column-menu')
      await w.page.getByRole('menuitem', { name: exactly(w.t('mapping.split')) }).click()
      await expect(w.page.locator('.m-dialog')).toContainText('01/05/2031')
      await shot('split')
      await button(w.t('mapping.take')).click()
      await expect(result(3)).toContainText('+212692000000')
      await expect(result(3)).toContainText('2031')
    })

    test('it is undone and done again, by keyboard and by button', async () => {
      await w.page.keyboard.press('Control+z')
      await expect(result(3)).toContainText(w.t('import.reason.bad-time'))
      await w.page.keyboard.press('Control+Shift+z')
      await expect(result(3)).toContainText('+212692000000')
      await w.page
        .getByRole('button', { name: new RegExp(`^${w.t('mapping.undo')}`) })
        .first()
        .click()
      await expect(result(3)).toContainText(w.t('import.reason.bad-time'))
      await w.page
        .getByRole('button', { name: new RegExp(`^${w.t('mapping.redo')}`) })
        .first()
        .click()
      await expect(result(3)).toContainText('+212692000000')
    })

    test('a field is dragged onto a column, and chosen by keyboard', async () => {
      const field = w.page.locator('.map-field').filter({ hasText: w.t('import.field.recordId') })
      await field.scrollIntoViewIfNeeded()
      await field.dragTo(column(6))
      await expect(column(6)).toContainText(w.t('import.field.recordId'))
      await column(1).focus()
      for (let at = 1; at < 6; at++) await w.page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight')
      await expect(column(6)).toBeFocused()
      await w.page.keyboard.press('Enter')
      await expect(w.page.getByRole('menu')).toBeVisible()
      // Letters beyond the American keyboard come without keys from here: there the list is walked.
      if (lang === 'en') await w.page.keyboard.type(w.t('import.field.seconds'))
      else
        for (let at = 0; at < 60 && (await w.page.locator('[role=menuitem]:focus').textContent()) !== w.t('import.field.seconds'); at++)
          await w.page.keyboard.press('ArrowDown')
      await w.page.keyboard.press('Enter')
      await expect(column(6)).toContainText(w.t('import.field.seconds'))
    })

    test('an unknown word is given its meaning', async () => {
      await tab('words').click()
      const list = w.page.getByRole('list', { name: w.t('mapping.unknownList') })
      await expect(list).toContainText('Venu')
      await shot('words')
      await list.getByRole('button').first().click()
      await w.page.getByRole('option', { name: w.t('mapping.direction.in'), exact: true }).click()
      await expect(list).toHaveCount(0)
      await expect(result(3)).toContainText(/\+212692000000.*\+212612000001/)
    })

    test('rows are left out by a rule, and counted', async () => {
      const head = w.page.locator('.map-row[data-row="33"] .map-row-button')
      await head.scrollIntoViewIfNeeded()
      await head.click()
      await w.page.getByRole('menuitem', { name: exactly(w.t('mapping.skipLike')) }).click()
      await expect(result(33)).toContainText(w.t('import.skip.by-rule'))
      await shot('rows')
    })

    test('the row of the names is chosen in the grid', async () => {
      const head = (row: number): Locator => w.page.locator(`.map-row[data-row="${row}"] .map-row-button`)
      await head(1).click()
      await w.page.getByRole('menuitem', { name: exactly(w.t('mapping.noNames')) }).click()
      await expect(result(2)).not.toContainText(w.t('mapping.isNames'))
      await w.page.keyboard.press('Control+z')
      await expect(result(2)).toContainText(w.t('mapping.isNames'))
    })

    test('dates show the row that proves their order, and what each order makes of them', async () => {
      await tab('dates').click()
      const orders = w.page.getByRole('radiogroup')
      await expect(orders.getByRole('radio')).toHaveCount(2)
      await expect(orders).toContainText(/\/05\/2031/)
      await expect(orders).toContainText(w.t('mapping.unreadable'))
      await shot('dates')
    })

    test('leaving with changes asks, and Escape goes back one step', async () => {
      await w.page.keyboard.press('Escape')
      const question = w.page.getByRole('alertdialog')
      await expect(question).toBeVisible()
      await shot('leave')
      await w.page.keyboard.press('Escape')
      await expect(question).toHaveCount(0)
      await expect(result(3)).toContainText('+212692000000')
      // A look at another view loses nothing.
      await go(w, 'log')
      await go(w, 'data')
      await expect(result(3)).toContainText('+212692000000')
    })

    test('the reading is kept as a format', async () => {
      await button(w.t('mapping.zoneTake')).click()
      await expect(button(w.t('mapping.import'))).toBeEnabled()
      await button(w.t('mapping.save')).click()
      await w.page.getByLabel(w.t('mapping.saveName'), { exact: true }).fill('Télécom du Détroit')
      await shot('save')
      await button(w.t('mapping.saveAction')).click()
      await expect(w.page.locator('.m-dialog')).toHaveCount(0)
    })

    test('the file is imported as it was shown', async () => {
      await button(w.t('mapping.import')).click()
      await expect(w.page.getByRole('grid').getByRole('row')).toHaveCount(2, { timeout: 60_000 })
      const reply = await w.page.evaluate(() => window.masar.call('sources.list', {}))
      const [source] = reply.ok ? reply.value : []
      expect(source).toMatchObject({ read: 59, kept: 59, rejected: 0, planned: true })
      expect(source?.skipped).toContainEqual({ what: 'by-rule', rows: 1 })
    })

    test('the next file of that layout is read by the format', async () => {
      await give('strange-june.csv')
      await expect(w.page.locator('.queue-facts').last()).toContainText('Télécom du Détroit')
      await shot('recognised')
    })

    test('a format goes out to a file, is removed, and comes back', async () => {
      await button(w.t('mapping.formats.title')).click()
      const dialog = w.page.locator('.m-dialog')
      await expect(dialog).toContainText('Télécom du Détroit')
      await shot('formats')
      const [format] = await w.page.evaluate(async () => {
        const reply = await window.masar.call('formats.list', {})
        return reply.ok ? reply.value.filter(({ own }) => own !== null) : []
      })
      const path = file('out.json')
      await w.page.evaluate((args) => window.masar.call('formats.export', args), { id: format?.id ?? '', path })
      const written = await readFile(path, 'utf8')
      expect(written).toContain('Horodatage')
      expect(written).not.toContain('0612000001')
      await button(w.t('mapping.formats.remove', { name: 'Télécom du Détroit' })).click()
      await button(w.t('mapping.formats.removeAction')).click()
      await expect(dialog).toContainText(w.t('mapping.formats.none').slice(0, 20))
      await w.app.choose('.formats-input', [path])
      await expect(dialog).toContainText('Télécom du Détroit')
      await w.page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    })

    test('dates that no row decides are a question, not a guess', async () => {
      await w.page.locator('.queue-row .queue-actions button').last().click()
      await give('words.csv')
      await w.page
        .locator('.queue-row')
        .last()
        .getByRole('button', { name: exactly(w.t('data.look')) })
        .click()
      await button(w.t('mapping.open')).click()
      await expect(w.page.locator('.map-standing')).toContainText(w.t('mapping.orderOpen').slice(0, 20))
      await tab('dates').click()
      await w.page.getByRole('radio', { name: new RegExp(w.t('import.dateOrder.mdy')) }).click({ force: true })
      await expect(w.page.locator('.map-standing')).not.toContainText(w.t('mapping.orderOpen').slice(0, 20))
      await shot('order')
      await w.page.keyboard.press('Escape')
      const question = w.page.getByRole('alertdialog')
      await expect(question).toBeVisible()
      await question.getByRole('button', { name: exactly(w.t('mapping.use')) }).click()
      await expect(w.page.locator('.queue-facts').last()).toContainText(w.t('import.dateOrder.mdy'))
    })
  })
}
