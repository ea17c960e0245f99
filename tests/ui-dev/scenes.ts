import type { Page } from 'playwright-core'

export interface Scene {
  name: string
  query?: string
  width?: number
  height?: number
  act?(page: Page): Promise<void>
}

const give = (page: Page, names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('x') })))
const nav = (at: number) => async (page: Page) => {
  await page.keyboard.press(`Control+Digit${at}`)
}

/** Opens the fictitious case from the list of recent ones. */
export async function open(page: Page): Promise<void> {
  await page.locator('.start-recent-open, .start-action').first().click()
  if (await page.locator('.start-recent-open').count()) await page.locator('.start-recent-open').first().click()
  await page.locator('input[type=password]').fill('a passphrase')
  await page.keyboard.press('Enter')
  await page.locator('.app-frame').waitFor()
}

async function openRecent(page: Page): Promise<void> {
  await page.locator('.start-recent-open').first().click()
  await page.locator('input[type=password]').fill('a passphrase')
  await page.keyboard.press('Enter')
  await page.locator('.app-frame').waitFor()
}

async function openEmpty(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyO')
  await page.locator('.start-with-button input').fill('/home/analyst/x.masar')
  await page.locator('input[type=password]').fill('a passphrase')
  await page.keyboard.press('Enter')
  await page.locator('.app-frame').waitFor()
}

async function fillNew(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyN')
  const inputs = page.locator('.start-form input')
  await inputs.nth(0).fill('Operation Sirocco (fictitious)')
  await inputs.nth(1).fill('C-2031/19')
  const secrets = page.locator('input[type=password]')
  await secrets.nth(0).fill('copper lantern sleepy harbour')
  await secrets.nth(1).fill('copper lantern sleepy harbour')
}

export const scenes: Scene[] = [
  { name: 'welcome' },
  { name: 'welcome-empty', query: 'data=0' },
  { name: 'new', act: fillNew },
  {
    name: 'new-country',
    act: async (page) => {
      await fillNew(page)
      await page.locator('.start-pair').nth(1).locator('button').first().click()
    },
  },
  {
    name: 'words',
    act: async (page) => {
      await fillNew(page)
      await page.locator('.start-form button[type=submit]').click()
      await page.locator('.words').waitFor()
    },
  },
  {
    name: 'words-check',
    act: async (page) => {
      await fillNew(page)
      await page.locator('.start-form button[type=submit]').click()
      await page.locator('.m-check').click()
      await page.locator('.start-actions .m-button-primary').click()
      await page.locator('.start-form input').nth(0).fill('abandon')
      await page.locator('.start-form input').nth(1).fill('wrong')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'open-wrong',
    act: async (page) => {
      await page.locator('.start-recent-open').first().click()
      await page.locator('input[type=password]').fill('wrong')
      await page.keyboard.press('Enter')
      await page.locator('.m-banner-error').waitFor()
    },
  },
  {
    name: 'folder',
    act: async (page) => {
      await page.keyboard.press('Control+KeyO')
      await page.locator('.start-with-button button').click()
      await page.locator('.app-folders-list .m-item').first().waitFor()
    },
  },
  { name: 'home', act: openRecent },
  {
    name: 'home-verified',
    query: 'bad=1',
    act: async (page) => {
      await openRecent(page)
      await page
        .locator('section')
        .filter({ has: page.locator('.home-section-text') })
        .locator('.m-button')
        .last()
        .click()
      await page.locator('.home-checks').waitFor()
    },
  },
  { name: 'data-empty', query: 'data=0', act: openEmpty },
  {
    name: 'data',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
    },
  },
  {
    name: 'data-source',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.figure-link').first().click()
    },
  },
  {
    name: 'data-quality',
    width: 1440,
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.m-table-row').last().click()
      await page.locator('.m-tab').nth(4).click()
      await page.locator('.finding').first().waitFor()
    },
  },
  {
    name: 'data-quality-long',
    width: 1440,
    height: 3200,
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.m-table-row').last().click()
      await page.locator('.m-tab').nth(4).click()
      await page.locator('.finding').first().waitFor()
    },
  },
  {
    name: 'data-quality-rows',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.m-table-row').last().click()
      await page.locator('.m-tab').nth(4).click()
      await page.locator('.finding-count.m-button').first().click()
      await page.locator('.quality-rows .m-table-row').first().click()
    },
  },
  {
    name: 'data-quality-print',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.m-table-row').last().click()
      await page.locator('.m-tab').nth(4).click()
      await page.locator('.quality-actions .m-button').last().click()
    },
  },
  {
    name: 'data-about',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.m-table-row').last().click()
      await page.locator('.m-tab').last().click()
    },
  },
  {
    name: 'data-queue',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await give(page, ['0612000001 interco.txt', 'fadettes utc.csv', 'سجل المكالمات.xlsx', 'broken.csv', 'again.csv'])
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'data-preview',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await give(page, ['0612000001 interco.txt', 'odd.csv'])
      await page.waitForTimeout(400)
      await page.locator('.queue-actions .m-button-plain').first().click()
    },
  },
  {
    name: 'data-columns',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await give(page, ['0612000001 interco.txt'])
      await page.waitForTimeout(300)
      await page.locator('.queue-actions .m-button-plain').first().click()
      await page.locator('.m-tab').nth(1).click()
    },
  },
  {
    name: 'data-running',
    query: 'slow=60',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await give(page, ['utc one.txt', 'utc two.csv'])
      await page.waitForTimeout(500)
      await page.locator('.queue-head .m-button-primary').click()
      await page.waitForTimeout(900)
    },
  },
  {
    name: 'data-done',
    query: 'slow=1',
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await give(page, ['utc one.txt', 'utc two.csv'])
      await page.waitForTimeout(500)
      await page.locator('.queue-head .m-button-primary').click()
      await page.locator('[data-state=done]').nth(1).waitFor()
      await page.locator('[data-state=done] .queue-actions .m-button').first().click()
    },
  },
  {
    name: 'log',
    act: async (page) => {
      await openRecent(page)
      await nav(5)(page)
      await page.locator('.m-table-row').first().click()
    },
  },
  {
    name: 'locked',
    query: 'why=crash',
    act: async (page) => {
      await openRecent(page)
      await page.keyboard.press('Control+KeyL')
    },
  },
  {
    name: 'menu',
    act: async (page) => {
      await openRecent(page)
      await page.locator('.app-bar-end .m-icon-button').last().click()
    },
  },
  {
    name: 'preferences',
    act: async (page) => {
      await openRecent(page)
      await page.locator('.app-bar-end .m-icon-button').last().click()
      await page.locator('.m-item').first().click()
    },
  },
  {
    name: 'keys-add',
    act: async (page) => {
      await openRecent(page)
      await page.locator('.home-section-head .m-button').nth(1).click()
      await page.locator('.m-item').first().click()
    },
  },
  { name: 'zoom', width: 640, height: 360, act: openRecent },
  {
    name: 'zoom-data',
    width: 640,
    height: 360,
    act: async (page) => {
      await openRecent(page)
      await nav(2)(page)
      await page.locator('.figure-link').first().click()
    },
  },
]
