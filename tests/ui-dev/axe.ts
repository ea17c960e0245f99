import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { scenes } from './scenes.ts'

/** Checks the scenes with axe: `node axe.ts [--lang ar] [NAME …]`. Prints each violation with the elements it is about. */
const here = dirname(fileURLToPath(import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const at = process.argv.indexOf('--lang')
const lang = at < 0 ? 'en' : (process.argv[at + 1] ?? 'en')
const wanted = process.argv.slice(2).filter((word, index, all) => !word.startsWith('--') && !all[index - 1]?.startsWith('--'))

interface Found {
  passes: unknown[]
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}
const server = await createServer({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' })
await server.listen()
const browser = await chromium.launch({
  executablePath: process.env['MASAR_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
})
let count = 0
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const page = await browser.newPage({ viewport: { width: scene.width ?? 1280, height: scene.height ?? 720 } })
  page.setDefaultTimeout(8_000)
  await page.goto(`http://127.0.0.1:5199/?lang=${lang}&theme=light&${scene.query ?? ''}`)
  await page.locator('.start').waitFor()
  await scene.act?.(page)
  await page.waitForTimeout(400)
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document)')) as Found
  for (const violation of found.violations) {
    count += violation.nodes.length
    process.stdout.write(
      `${scene.name}: ${violation.id} (${violation.impact}) ${violation.nodes.length}\n${violation.nodes
        .slice(0, 3)
        .map((node) => `    ${node.html.slice(0, 180)}\n`)
        .join('')}`,
    )
  }
  process.stdout.write(`${scene.name}: ${found.passes.length} rules passed\n`)
  await page.close()
}
await browser.close()
await server.close()
process.stdout.write(`${count} violations\n`)
process.exit(count > 0 ? 1 : 0)
