import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds wrong on the page as it stands, but for what React Aria hides behind an open list on purpose. */
export async function accessible(page: Page, where: string): Promise<void> {
  // The mode that needs no second page: the shell refuses to open one. Of what passes only the count is wanted.
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(passes.length, `${where}: rules that ran`).toBeGreaterThan(5)
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([])
}
