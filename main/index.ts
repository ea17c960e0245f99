import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { entryUrl, rendererPath, resourcePath } from './entry.ts'
import { forkCase } from './process/fork.ts'
import { emptyCoreDumps } from './process/no-core.ts'
import { startApplication } from './shell/application.ts'
import { chromiumShell } from './shell/chromium.ts'
import { findBrowser } from './shell/chromium/find.ts'
import { needsNoSandbox } from './shell/chromium/flags.ts'
import { electronProgram, fetchElectron } from './shell/electron-runtime.ts'
import { configFolder } from './shell/folders.ts'
import { ourLanguage, shellSentences, systemLanguage } from './shell/language.ts'
import { settingsFile } from './shell/settings.ts'

/** `npm start`: the window in Electron where its runtime is, else in an installed browser, else none and the sample's files. */
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const { values } = parseArgs({ options: { shell: { type: 'string' } }, strict: false })
const language = systemLanguage(process.env)
const say = shellSentences(resourcePath(`locales/${ourLanguage(language)}/shell.json`))
const print = (key: string, params?: Record<string, string>): void => void process.stderr.write(`${say(key, params)}\n`)
const rootUser = needsNoSandbox(process.getuid?.())

emptyCoreDumps()
process.exitCode = await run()

async function run(): Promise<number> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  const electron = values.shell === 'chromium' ? null : electronHere(hasDisplay && values.shell !== 'electron')
  if (electron !== null && hasDisplay) return startElectron(electron)
  const browser = findBrowser()
  if (browser === null || !hasDisplay) return withoutWindow()
  return startChromium(browser)
}

function electronHere(mayFetch: boolean): string | null {
  const folder = join(root, 'node_modules', 'electron')
  return mayFetch ? fetchElectron(folder, () => print('fetching')) : electronProgram(folder)
}

function startElectron(program: string): Promise<number> {
  const child = spawn(program, [...(rootUser ? ['--no-sandbox'] : []), root], { stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

async function startChromium(browser: string): Promise<number> {
  const name = basename(browser)
  if (values.shell !== 'chromium') print('fallback', { browser: name })
  if (rootUser) print('asRoot', { browser: name })
  // Tests may look in and bring a page of their own. Two variables, so that one that strays into a person's environment opens nothing.
  const test = process.env['MASAR_TEST'] === '1'
  const port = test ? Number(process.env['MASAR_DEBUG_PORT']) : 0
  const shell = chromiumShell({
    renderer: (test ? process.env['MASAR_RENDERER'] : undefined) ?? rendererPath('.'),
    lang: language,
    debugPort: port > 0 ? port : null,
  })
  const settings = settingsFile(configFolder({ platform: process.platform, env: process.env, home: homedir() }))
  try {
    const application = await startApplication({ shell, settings, version, language, spawn: () => forkCase(entryUrl('case-process')) })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void application.close())
    await application.ended
    return 0
  } catch {
    await shell.close()
    print('windowFailed', { browser: name })
    return 1
  }
}

/** No window can be had: do the main job all the same, as `npm run sample` does. */
function withoutWindow(): number {
  print('noWindow')
  const sample = join(dirname(fileURLToPath(import.meta.url)), import.meta.url.endsWith('.ts') ? '../tools/sample.mjs' : '../../tools/sample.mjs')
  return existsSync(sample) ? (spawnSync(process.execPath, [sample], { stdio: 'inherit' }).status ?? 1) : 1
}
