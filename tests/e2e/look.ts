import { expect, type Page } from '@playwright/test'
import { accessible } from './access.ts'
import type { Launched } from './harness.ts'
import { settled } from './settled.ts'

/** Keeps the picture of the page at rest as out/screens/NAME.png, lets axe judge it, and sees that nothing runs out of it sideways. */
export async function look({ page, screenshot }: Pick<Launched, 'page' | 'screenshot'>, name: string): Promise<void> {
  await settled(page)
  await screenshot(name)
  await accessible(page, name)
  expect(await tooWide(page), `${name}: pixels too wide`).toBeLessThanOrEqual(0)
}

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
