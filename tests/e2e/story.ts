import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { translator } from '../../main/i18n.ts'
import { happen } from '../../main/sample/events.ts'
import { sampleFiles } from '../../main/sample/files.ts'
import type { Language, Translate } from '../../shared/model/translate.ts'
import { settled } from './settled.ts'

/** The walk of the first issue, step by step, in any language: each step finds its controls by what a person reads. */
export interface Walk {
  page: Page
  t: Translate
  lang: Language
  home: string
}

export const PASSPHRASE = 'corail lampe violon fenetre'

export const walk = (page: Page, lang: Language, home: string): Walk => ({ page: page, t: translator(lang), lang, home })

/** A text as it may stand on the screen: marks that isolate a value of another direction may or may not be there. */
const loosely = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[0-9]+/g, '[\u2066-\u2069]?$&[\u2066-\u2069]?')
export const exactly = (text: string): RegExp => new RegExp(`^${loosely(text)}$`)
const starting = (text: string): RegExp => new RegExp(`^${loosely(text)}`)
const button = ({ page }: Walk, text: string, loose = false): Locator => page.getByRole('button', { name: loose ? starting(text) : exactly(text) })

/** Three files of the sample network in three layouts and encodings, as a person would have them in a folder. */
export async function threeFiles(home: string): Promise<string[]> {
  const folder = join(home, 'received')
  await mkdir(folder, { recursive: true })
  const wanted = ['Nouvelle ligne', 'CDR 218940000016.csv', 'MT20_']
  const files = sampleFiles(happen()).filter(({ name }) => wanted.some((start) => name.startsWith(start)))
  for (const file of files) await writeFile(join(folder, file.name), file.bytes)
  return files.map(({ name }) => join(folder, name))
}

/** Makes a case through the window, confirms two recovery words, and stands in the case. Gives the words. */
export async function makeCase(w: Walk, title: string): Promise<string[]> {
  const { page, t } = w
  await button(w, t('welcome.newCase'), true).click()
  await page.getByLabel(t('welcome.title'), { exact: true }).fill(title)
  await page.getByLabel(t('welcome.number'), { exact: true }).fill('T-1/26')
  await page.getByLabel(t('welcome.author'), { exact: true }).fill('Test (fictitious)')
  await page.getByLabel(t('welcome.passphraseNew'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(t('welcome.repeat'), { exact: true }).fill(PASSPHRASE)
  await button(w, t('welcome.make')).click()
  await expect(page.getByRole('heading', { name: t('welcome.wordsTitle') })).toBeVisible()
  const words = await page.locator('.words-word').allTextContents()
  expect(words).toHaveLength(24)
  await page.getByText(t('welcome.wordsWritten')).click()
  await button(w, t('welcome.goOn')).click()
  await expect(page.getByRole('heading', { name: t('welcome.checkTitle') })).toBeVisible()
  for (const [index, word] of words.entries()) {
    const field = page.getByLabel(t('welcome.wordNumber', { number: String(index + 1) }), { exact: true })
    if ((await field.count()) > 0) await field.fill(word)
  }
  await button(w, t('welcome.enterCase')).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  return words
}

/** Opens the case in the folder `path` from the first screen, and stands in it. */
export async function openCase(w: Walk, path: string, passphrase: string): Promise<void> {
  const { page, t } = w
  await button(w, t('welcome.openCase'), true).click()
  await page.getByLabel(t('welcome.casePath'), { exact: true }).fill(path)
  await page.getByLabel(t('welcome.passphrase'), { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

/** A number as it may stand on the screen: its digits, in groups or not. */
export const digits = (number: string): RegExp =>
  new RegExp(
    number
      .replace(/[^0-9]/g, '')
      .split('')
      .join('[^0-9]*'),
  )

/** Types into a field that finds things of the case and takes the first by Enter, once the list is that of what was typed. */
export async function pick(
  { page }: Walk,
  field: Locator,
  text: string,
  shown: RegExp = /^[+0-9 ]+$/.test(text) ? digits(text) : starting(text),
): Promise<void> {
  const options = page.getByRole('option')
  // A list that something shut under the typing is opened anew.
  await expect(async () => {
    await field.click({ timeout: 5_000 })
    await field.fill(text, { timeout: 5_000 })
    await expect(options.first()).toContainText(shown, { timeout: 5_000 })
  }).toPass({ timeout: 12_000 })
  await field.press('Enter')
  await expect(options).toHaveCount(0)
}

/** Brings something to the top of what is seen. */
export const into = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }))

export const go = async (w: Walk, view: 'case' | 'data' | 'chart' | 'phones' | 'network' | 'routes' | 'exhibits' | 'log'): Promise<void> => {
  await w.page
    .getByRole('navigation')
    .getByRole('button', { name: exactly(w.t(`common.view.${view}`)) })
    .click()
}

/** Chooses files under Data, or drops them on the window; takes the zone offered for each, and imports all. */
export async function importFiles(w: Walk, paths: string[], drop?: (selector: string, files: string[]) => Promise<void>): Promise<void> {
  const { page, t } = w
  await go(w, 'data')
  if (drop) await drop('main', paths)
  else {
    const choosing = page.waitForEvent('filechooser')
    await button(w, t('data.choose'), true).first().click()
    await (await choosing).setFiles(paths)
  }
  const all = button(w, t('data.importAll', { count: paths.length }))
  await expect(all).toBeVisible()
  // One question for each zone that is assumed; the guess offered is taken.
  const questions = page.getByRole('group', { name: t('data.zoneTitle') })
  await expect(questions.first()).toBeVisible()
  while ((await questions.count()) > 0) {
    const open = await questions.count()
    await questions.first().locator('button').last().click()
    await expect.poll(() => questions.count()).toBeLessThan(open)
  }
  await expect(all).toBeEnabled()
  await all.click()
}

/** Waits until the chart is drawn and stands. */
export async function drawn(page: Page): Promise<void> {
  await expect.poll(() => linkOnScreen(page).catch(() => null)).not.toBeNull()
  await settled(page)
}

/** Where a link of the chart lies on the screen: Cytoscape keeps its instance on its container. */
export async function linkOnScreen(page: Page): Promise<{ x: number; y: number; id: string }> {
  return page.evaluate(() => {
    interface Cy {
      edges(selector?: string): { filter(test: (edge: Edge) => boolean): Edge[]; toArray(): Edge[] }
      container(): HTMLElement
    }
    interface Edge {
      id(): string
      data(name: string): unknown
      renderedMidpoint(): { x: number; y: number }
    }
    const holder = [...document.querySelectorAll('*')].find((one) => '_cyreg' in one) as (HTMLElement & { _cyreg: { cy: Cy } }) | undefined
    if (!holder) throw new Error('no chart is drawn')
    const box = holder.getBoundingClientRect()
    const edges = holder._cyreg.cy.edges().toArray()
    const inside = edges
      .map((edge) => ({ id: edge.id(), ...edge.renderedMidpoint() }))
      .filter(({ x, y }) => x > 40 && y > 40 && x < box.width - 80 && y < box.height - 40)
    // A link whose middle is far from every other's is the one a person would try to hit.
    const lonely = inside
      .map((one) => ({ one, gap: Math.min(...inside.filter((other) => other !== one).map((other) => Math.hypot(other.x - one.x, other.y - one.y))) }))
      .sort((a, b) => b.gap - a.gap)[0]
    if (!lonely) throw new Error('no link is in sight')
    return { x: box.x + lonely.one.x, y: box.y + lonely.one.y, id: lonely.one.id }
  })
}
