import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { scenes } from './scenes.ts'

/** Pictures of the scenes into out/ui-dev/. `node shots.ts [--langs en,ar] [--themes light] [NAME …]` */
const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../../out/ui-dev')
const option = (name: string, otherwise: string): string[] => {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)).split(',')
}
const langs = option('langs', 'en,fr,ar')
const themes = option('themes', 'light,dark')
const wanted = process.argv.slice(2).filter((word, at, all) => !word.startsWith('--') && !all[at - 1]?.startsWith('--'))

const server = await createServer({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' })
await server.listen()
const browser = await chromium.launch({
  executablePath: process.env['MASAR_BROWSER'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
})
await mkdir(out, { recursive: true })
let faults = 0
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const lang of langs) {
    for (const theme of themes) {
      const page = await browser.newPage({ viewport: { width: scene.width ?? 1280, height: scene.height ?? 720 } })
      page.setDefaultTimeout(8_000)
      const label = `${scene.name}-${lang}-${theme}`
      page.on('pageerror', (error) => process.stderr.write(`${label}: ${error.message}\n`))
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && process.stderr.write(`${label}: ${message.text().slice(0, 300)}\n`))
      try {
        await page.goto(`http://127.0.0.1:5199/?lang=${lang}&theme=${theme}&${scene.query ?? ''}`)
        await page.locator('.start').waitFor()
        await scene.act?.(page)
        await page.waitForTimeout(350)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (wide > 0) process.stderr.write(`${label}: ${wide} px too wide\n`)
      } catch (error) {
        faults += 1
        process.stderr.write(`${label}: ${(error as Error).message.split('\n')[0]}\n`)
      }
      await page.screenshot({ path: join(out, `${label}.png`) })
      await page.close()
    }
  }
}
await browser.close()
await server.close()
process.exit(faults > 0 ? 1 : 0)
