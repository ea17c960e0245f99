/**
 * A stage for looking at the chart: the built window in a headless browser, answered by the real service in this process
 * over the sample case. Faster than the shells, with the same content security policy. Not a test.
 *
 *   node_modules/.bin/vite build --outDir FOLDER && node tests/ui-dev/chart/stage.ts FOLDER [ar] [dark]
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import type { MethodOf } from '../../../shared/api/contract.ts'
import { toReply } from '../../../shared/api/errors.ts'
import { checkArgs, isMethod, targetOf } from '../../../main/process/check.ts'
import { makeSample, SAMPLE_NAME, SAMPLE_PASSPHRASE } from '../../../main/sample/make.ts'
import { createService } from '../../../main/service.ts'
import { CONTENT_SECURITY_POLICY } from '../../../main/shell/security.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const SAMPLE = /sample case|affaire d’exemple|القضية النموذجية/
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']

export interface Stage {
  page: Page
  errors: string[]
  /** Milliseconds that the service took, by method. */
  took: [string, number][]
  close(): Promise<void>
}

/** Shows the chart of the case at `path` (the sample when absent) in `lang` and `theme`. */
export async function stage(dist: string, lang = 'en', theme = 'light', path?: string, passphrase = SAMPLE_PASSPHRASE): Promise<Stage> {
  const folder = join(tmpdir(), 'masar-stage')
  const sample = join(folder, SAMPLE_NAME)
  if (!path && !existsSync(sample)) {
    await mkdir(folder, { recursive: true })
    await makeSample(
      folder,
      () => undefined,
      () => Promise.resolve(),
    )
  }
  const listeners: ((topic: string, message: unknown) => void)[] = []
  const service = createService({
    printer: { pdf: () => Promise.reject(new Error('no printer')) },
    progress: (message) => listeners.forEach((tell) => tell('progress', message)),
    notify: (topic, message) => listeners.forEach((tell) => tell(topic, message)),
  })
  const took: [string, number][] = []
  const preferences = { lang, theme, lockMinutes: 0, author: 'Analyst (fictitious)' }
  const shell: Record<string, (args: never) => unknown> = {
    'shell.info': () => ({
      version: '0.1.0',
      shell: 'chromium',
      platform: 'linux',
      language: lang,
      casesFolder: folder,
      nativeDialogs: false,
      zone: 'Africa/Casablanca',
    }),
    'shell.preferences': ({ set }: { set?: object }) => Object.assign(preferences, set),
    'shell.recent': () => [],
    'shell.sample': () => ({ path: path ?? sample, passphrase }),
    'shell.lock': () => service.close().then(() => ({})),
  }
  const answer = async (method: string, args: unknown): Promise<unknown> => {
    const start = performance.now()
    try {
      if (!isMethod(method)) throw new Error(method)
      if (targetOf(method) === 'shell') return { ok: true, value: shell[method]?.(args as never) ?? {} }
      const handler = service.handlers[method as MethodOf<'case'>] as (args: unknown) => unknown
      return { ok: true, value: await handler(checkArgs(method, args)) }
    } catch (error) {
      return { ok: false, error: toReply(error) }
    } finally {
      took.push([method, Math.round(performance.now() - start)])
    }
  }
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error.stack)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.exposeFunction('stageCall', answer)
  listeners.push(
    (topic, message) =>
      void page.evaluate(([t, m]) => window.dispatchEvent(new CustomEvent('stage', { detail: [t, m] })), [topic, message]).catch(() => undefined),
  )
  await page.addInitScript(() => {
    const bridge = {
      call: (method: string, args: unknown) => (window as unknown as { stageCall(m: string, a: unknown): unknown }).stageCall(method, args),
      on: (topic: string, listener: (message: unknown) => void) => {
        const hear = (event: Event) =>
          (event as CustomEvent<[string, unknown]>).detail[0] === topic && listener((event as CustomEvent<[string, unknown]>).detail[1])
        window.addEventListener('stage', hear)
        return () => window.removeEventListener('stage', hear)
      },
      pathForFile: () => Promise.resolve(''),
    }
    Object.assign(window, { masar: bridge })
  })
  await page.route('https://masar.app/**', async (route) => {
    const name = new URL(route.request().url()).pathname
    const file = join(dist, name === '/' ? 'index.html' : name)
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({
      body: await readFile(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
    })
  })
  await page.goto('https://masar.app/')
  await page.getByRole('button', { name: SAMPLE }).first().click()
  await page.waitForSelector('.app-rail')
  await page.keyboard.press('Control+3')
  await page.waitForSelector('.canvas canvas')
  return {
    page,
    errors,
    took,
    close: async () => {
      await browser.close()
      await service.close()
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dist = 'dist/renderer', lang, theme] = process.argv.slice(2)
  const shown = await stage(dist, lang, theme)
  await shown.page.waitForTimeout(3_000)
  await shown.page.screenshot({ path: join(tmpdir(), `chart-${lang}-${theme}.png`) })
  for (const error of shown.errors) process.stderr.write(`${error}\n`)
  await shown.close()
}
