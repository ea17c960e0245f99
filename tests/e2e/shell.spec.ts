import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bridge } from '../../shared/api/contract.ts'
import { launch, type Launched } from './harness.ts'

// The shell itself, shown a page of its own (placeholder/) that tries what the window never does.
const renderer = resolve(fileURLToPath(new URL('placeholder', import.meta.url)))

interface Placeholder {
  masar: Bridge
  paths: string[]
  keys: { key: string; before: boolean; after: boolean }[]
  topics: [string, unknown][]
  inlineRan?: boolean
  evaluated: string
}
declare const window: Placeholder & typeof globalThis

let launched: Launched
let folder = ''
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-shell-'))
  launched = await launch({ renderer, lang: 'fr' })
})
test.afterAll(async () => {
  await launched.close()
  await rm(folder, { recursive: true, force: true })
})

const profiles = async (pid: number | undefined): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith(`masar-browser-${pid}-`))

test('a call goes to the shell and back', async () => {
  const info = await launched.page.evaluate(() => window.masar.call('shell.info', {}))
  expect(info).toMatchObject({ ok: true, value: { shell: 'chromium', language: 'fr', casesFolder: join(launched.home, 'Masar'), nativeDialogs: false } })
  const many = await launched.page.evaluate(() => Promise.all(Array.from({ length: 50 }, () => window.masar.call('shell.preferences', {}))))
  expect(many.every((reply) => reply.ok)).toBe(true)
})

test('a call of no method, and one without a case, is refused with a code', async () => {
  const replies = await launched.page.evaluate(async () => [
    await window.masar.call('shell.eval' as never, {} as never),
    await window.masar.call('case.summary', {}),
    await window.masar.call('case.open', { path: '' }),
  ])
  expect(replies.map((reply) => reply.ok || reply.error.code)).toEqual(['bad-request', 'no-case-open', 'bad-request'])
})

test('the page finds the channel itself nowhere', async () => {
  const names = await launched.page.evaluate(() => [...Object.getOwnPropertyNames(window), ...Object.keys(window)].filter((name) => /masar/i.test(name)))
  expect(new Set(names)).toEqual(new Set(['masar']))
})

test('inline scripts, evaluated text and other origins are refused', async () => {
  const tried = await launched.page.evaluate(async () => {
    const attempt = async (work: () => unknown): Promise<string> => {
      try {
        await work()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const image = new Image()
    const loaded = new Promise((done) => {
      image.addEventListener('load', () => done('loaded'))
      image.addEventListener('error', () => done('refused'))
    })
    image.src = 'https://example.org/a.png'
    return {
      inline: window.inlineRan ?? false,
      injected: 'injected' in window,
      evaluated: window.evaluated,
      fetched: await attempt(() => fetch('https://example.org/')),
      local: await attempt(() => fetch('http://127.0.0.1/')),
      socket: await attempt(
        () =>
          new Promise((done, fail) => {
            const socket = new WebSocket('wss://example.org/')
            socket.addEventListener('open', done)
            socket.addEventListener('error', () => fail(new Error('refused')))
          }),
      ),
      image: await loaded,
      missing: (await fetch('/nothing.js')).status,
      outside: (await fetch('/..%2f..%2fpackage.json')).status,
    }
  })
  expect(tried).toEqual({
    inline: false,
    injected: false,
    evaluated: 'EvalError',
    fetched: 'TypeError',
    local: 'TypeError',
    socket: 'Error',
    image: 'refused',
    missing: 404,
    outside: 404,
  })
})

test('the page is not led away, opens no window, and downloads nothing', async () => {
  const { page } = launched
  await page.evaluate(() => {
    window.location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    window.location.href = 'https://masar.app/page.js'
  })
  await page.evaluate(() => {
    window.location.href = 'data:text/html,<p>elsewhere'
  })
  const opened = await page.evaluate(() => window.open('https://masar.app/') === null)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['case data']))
    link.download = 'leak.txt'
    link.click()
  })
  await page.waitForTimeout(500)
  expect(opened).toBe(true)
  expect(page.url()).toBe('https://masar.app/')
  expect(await page.evaluate(() => document.querySelector('p')?.textContent)).toBe('A page to test the shell with.')
  expect(page.context().pages()).toHaveLength(1)
  expect((await readdir(launched.home, { recursive: true })).filter((name) => name.includes('leak'))).toEqual([])
})

test('permissions are denied without a question', async () => {
  const states = await launched.page.evaluate(async () => {
    const ask = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'refused',
      )
    return Promise.all(['geolocation', 'camera', 'microphone', 'clipboard-read'].map(ask))
  })
  expect(states.every((state) => state === 'denied' || state === 'refused')).toBe(true)
})

test('developer tools that somebody opens are closed', async () => {
  await launched.page.keyboard.press('F12')
  await launched.page.keyboard.press('Control+Shift+I')
  await launched.page.waitForTimeout(300)
  expect(launched.page.context().pages()).toHaveLength(1)
})

test('keys of a browser do nothing, and reach the page untouched for shortcuts of its own', async () => {
  const { page } = launched
  await page.evaluate(() => void (window.keys = []))
  for (const key of ['o', 'n', 'p', 's', 'a']) await page.keyboard.press(`Control+${key}`)
  await page.waitForTimeout(200)
  const keys = await page.evaluate(() => window.keys)
  expect(keys).toEqual([
    { key: 'o', before: false, after: true },
    { key: 'n', before: false, after: true },
    { key: 'p', before: false, after: true },
    { key: 's', before: false, after: true },
    { key: 'a', before: false, after: false },
  ])
  expect(page.context().pages()).toHaveLength(1)
})

test('a chosen file tells its path', async () => {
  const file = join(folder, 'relevé n° 7 – القضية.csv')
  await writeFile(file, 'a;b\n')
  await launched.choose('#file', [file])
  await expect.poll(() => launched.page.evaluate(() => window.paths)).toEqual([file])
})

test('a dropped file and a dropped folder tell their paths', async () => {
  const { page } = launched
  const file = join(folder, 'مكالمات é.csv')
  await writeFile(file, '')
  await page.evaluate(() => void (window.paths = []))
  await launched.drop('#drop', [file, folder])
  await expect.poll(() => page.evaluate(() => window.paths)).toEqual([file, folder])
})

test('a file made by script has no path', async () => {
  expect(await launched.page.evaluate(() => window.masar.pathForFile(new File(['x'], 'x.csv')))).toBe('')
})

test('text is copied, and the title set', async () => {
  const { page } = launched
  await page.bringToFront()
  await page.evaluate(() => window.masar.call('shell.copy', { text: 'root ab12 القضية' }))
  await page.click('#text')
  await page.keyboard.press('Control+V')
  await expect(page.locator('#text')).toHaveValue('root ab12 القضية')
  await page.evaluate(() => window.masar.call('shell.title', { title: 'C-2031/19' }))
  await expect(page).toHaveTitle('C-2031/19')
})

test('the window opens within its budget, and closing it ends everything', async () => {
  const second = await launch({ renderer })
  const painted = await second.page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  )
  const seconds = (painted - second.startedAt) / 1_000
  process.stdout.write(`first paint after ${seconds.toFixed(2)} s (budget 1.5 s on a machine at rest)\n`)
  // Other work may share the machine: three times the budget is a fault, the figure above is the measure.
  expect(seconds).toBeLessThan(4.5)
  expect(await profiles(second.app.pid)).toHaveLength(1)
  const ended = new Promise<number | null>((done) => second.app.once('exit', (code) => done(code)))
  await second.page.close()
  expect(await ended).toBe(0)
  expect(await profiles(second.app.pid)).toEqual([])
  await second.close()
})

test('a run that is killed leaves no browser, and its profile goes at the next start', async () => {
  const killed = await launch({ renderer })
  const pid = killed.app.pid
  const [profile = ''] = await profiles(pid)
  killed.app.kill('SIGKILL')
  await killed.close()
  const running = (): boolean => process.platform === 'linux' && execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(profile)
  await expect.poll(running).toBe(false)
  const next = await launch({ renderer })
  await expect.poll(() => profiles(pid)).toEqual([])
  await next.close()
})
