/**
 * Starts the application as a person does, in the Chromium shell, and joins Playwright to its window.
 *
 *   node tools/build.mjs --window          builds the window (dist/renderer); without --window also dist/main
 *   node tests/e2e/harness.ts ar dark      shows it on a virtual screen if there is none, keeps out/screens/start-ar-dark.png, ends
 *   node main/index.ts --shell chromium    the application on your own screen
 *
 * (Node: the project's own, node_modules/.bin/node.)
 * In a spec:  const { page, screenshot, close } = await launch({ lang: 'fr' })
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'

export interface LaunchOptions {
  lang?: 'en' | 'fr' | 'ar'
  theme?: 'light' | 'dark'
  /** Home folder of the run; a fresh temporary one, removed by `close`, when absent. */
  home?: string
  /** Folder of the built window; dist/renderer when absent. */
  renderer?: string
  env?: Record<string, string>
}

export interface Launched {
  page: Page
  app: ChildProcess
  home: string
  /** When the application was started, ms since 1970. */
  startedAt: number
  /** What the application said on stderr so far. */
  stderr(): string
  /** Errors of the page so far: uncaught ones, and what it wrote to the console as error (refusals of the CSP among them). */
  errors: string[]
  /** Chooses files in an `<input type="file">` as the person does: with their paths, which Playwright's own way would lose. */
  choose: (selector: string, files: string[]) => Promise<void>
  /** Drops files or folders from outside on an element. */
  drop: (selector: string, files: string[]) => Promise<void>
  /** Keeps what the page shows as out/screens/NAME.png and gives its path. */
  screenshot(name: string): Promise<string>
  /** Ends the application in good order and gives its exit code. */
  close(): Promise<number | null>
}

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const START_PATIENCE_MS = 30_000

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { lang = 'en', theme = 'light' } = options
  const display = await startDisplay()
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'masar-home-')))
  await writePreferences(home, { lang, theme })
  const port = await freePort()
  const env = {
    ...process.env,
    ...display.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    APPDATA: join(home, 'AppData', 'Roaming'),
    USERPROFILE: home,
    LANG: `${lang}.UTF-8`,
    LC_ALL: '',
    MASAR_DEBUG_PORT: String(port),
    MASAR_TEST: '1',
    ...(options.renderer ? { MASAR_RENDERER: options.renderer } : {}),
    ...options.env,
  }
  const startedAt = Date.now()
  const app = spawn(process.execPath, [join(root, 'main', 'index.ts'), '--shell', 'chromium'], { cwd: root, env, stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  app.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  const ended = new Promise<number | null>((done) => app.once('exit', (code) => done(code)))

  // A test that dies must not leave windows behind.
  const abandon = (): void => {
    app.kill()
    display.stop()
  }
  process.once('exit', abandon)

  let browser: Browser | undefined
  const close = async (): Promise<number | null> => {
    // Playwright is only a guest here: it leaves, and the application is asked to end as the system would ask.
    app.kill('SIGTERM')
    const code = await ended
    await browser?.close().catch(() => undefined)
    display.stop()
    process.off('exit', abandon)
    if (options.home === undefined) await rm(home, { recursive: true, force: true, maxRetries: 10 })
    return code
  }
  try {
    browser = await connect(port, ended)
    const page = await firstPage(browser)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    return {
      page,
      app,
      home,
      startedAt,
      errors,
      stderr: () => said,
      choose: (selector, files) => choose(page, selector, files),
      drop: (selector, files) => drop(page, selector, files),
      screenshot: (name) => keep(page, name),
      close,
    }
  } catch (cause) {
    await close()
    throw new Error(`the window did not open: ${said}`, { cause })
  }
}

async function choose(page: Page, selector: string, files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { result } = await devtools.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)})` })
  if (result.objectId === undefined) throw new Error(`no ${selector}`)
  await devtools.send('DOM.setFileInputFiles', { files, objectId: result.objectId })
  await devtools.detach()
}

async function drop(page: Page, selector: string, files: string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`no ${selector}`)
  const devtools = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files, dragOperationsMask: 1 } })
  await devtools.detach()
}

async function keep(page: Page, name: string): Promise<string> {
  const folder = join(root, 'out', 'screens')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}

async function writePreferences(home: string, preferences: { lang: string; theme: string }): Promise<void> {
  const folder =
    process.platform === 'darwin'
      ? join(home, 'Library', 'Application Support', 'Masar')
      : process.platform === 'win32'
        ? join(home, 'AppData', 'Roaming', 'Masar')
        : join(home, '.config', 'masar')
  const file = join(folder, 'settings.json')
  if (existsSync(file)) return
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify(preferences))
}

async function connect(port: number, ended: Promise<unknown>): Promise<Browser> {
  let over = false
  void ended.then(() => (over = true))
  for (const until = Date.now() + START_PATIENCE_MS; ;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 10_000, isLocal: true })
    } catch (error) {
      if (over || Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  for (const until = Date.now() + START_PATIENCE_MS; Date.now() < until; await new Promise((done) => setTimeout(done, 50))) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url() === 'https://masar.app/')
    if (!page) continue
    await page.waitForFunction(() => 'masar' in window, undefined, { timeout: START_PATIENCE_MS })
    return page
  }
  throw new Error('the browser showed no page of ours')
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

/** A virtual screen where there is none and one is needed. `-displayfd` lets the server pick a free number itself. */
async function startDisplay(): Promise<{ env: Record<string, string>; stop(): void }> {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return { env: {}, stop: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail)
    server.once('exit', () => fail(new Error('Xvfb ended')))
    server.stdio[3]?.once('data', (chunk: Buffer) => done(chunk.toString('utf8').trim()))
  })
  return { env: { DISPLAY: `:${number}` }, stop: () => void server.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [lang = 'en', theme = 'light'] = process.argv.slice(2)
  const launched = await launch({ lang: lang as 'en', theme: theme as 'light' })
  await launched.page.reload()
  await launched.page.waitForTimeout(1_500)
  for (const error of launched.errors) process.stderr.write(`${error}\n`)
  process.stdout.write(`${await launched.screenshot(`start-${lang}-${theme}`)}\n`)
  await launched.close()
}
