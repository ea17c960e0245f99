import { MasarError } from '../../shared/api/errors.ts'
import { readAsset } from './assets.ts'
import { startBrowser, type Browser } from './chromium/browser.ts'
import { findBrowser } from './chromium/find.ts'
import { windowFlags } from './chromium/flags.ts'
import { openPage, pathOfFile, type Page } from './chromium/page.ts'
import type { FromPage } from './chromium/preload.ts'
import { headlessPrinter } from './chromium/printer.ts'
import { answerRequests } from './chromium/requests.ts'
import { firstPage, refuseOthers } from './chromium/targets.ts'
import { ORIGIN, SECURITY_HEADERS } from './security.ts'
import type { Shell } from './shell.ts'

export interface ChromiumOptions {
  /** Folder of the built window. */
  renderer: string
  /** BCP 47, for the browser's own dialogs. */
  lang: string
  /** Opens a debugging port as well: tests only. */
  debugPort: number | null
}

type Answer = Parameters<Shell['open']>[0]

/** A shell in an installed Chromium, Chrome or Edge. Throws `no-printer` when none is found. */
export function chromiumShell({ renderer, lang, debugPort }: ChromiumOptions): Shell {
  const program = findBrowser()
  if (program === null) throw new MasarError('no-printer')
  let browser: Browser | null = null
  let page: Page | null = null
  let title = ''
  const gone = Promise.withResolvers<void>()

  const open = async (answer: Answer, active: () => void): Promise<void> => {
    const uid = process.getuid?.()
    browser = await startBrowser(program, (profile) => windowFlags({ profile, uid, url: `${ORIGIN}/`, debugPort, lang }))
    void browser.ended.then(gone.resolve)
    const target = await firstPage(browser)
    refuseOthers(browser, target.targetId)
    browser.onEvent(({ method, params, sessionId }) => {
      if (method === 'Target.targetDestroyed' && params['targetId'] === target.targetId) void browser?.close()
      // The case lives on in its own process: a fresh page finds it open.
      if (method === 'Inspector.targetCrashed' && sessionId === target.sessionId) void page?.send('Page.reload').catch(() => undefined)
    })
    const onMessage = (message: FromPage, from: Page): void => void receive(message, from, answer, active)
    await answerRequests({ devtools: browser, sessionId: target.sessionId, headers: SECURITY_HEADERS, read: (path) => readAsset(renderer, path) })
    page = await openPage({ devtools: browser, sessionId: target.sessionId, origin: ORIGIN, onMessage })
    await page.send('Page.navigate', { url: `${ORIGIN}/` })
  }

  return {
    name: 'chromium',
    nativeDialogs: false,
    open,
    send: (topic, message) => void page?.tell({ kind: 'topic', topic, message }),
    setTitle: (text) => {
      title = text
      void page?.tell({ kind: 'title', title })
    },
    chooseFolder: () => Promise.reject(new MasarError('bad-request', { method: 'shell.chooseFolder', where: '' })),
    chooseSave: () => Promise.reject(new MasarError('bad-request', { method: 'shell.chooseSave', where: '' })),
    copy: async (text) => void (await page?.tell({ kind: 'copy', text })),
    printer: headlessPrinter(),
    closed: gone.promise,
    close: async () => {
      await browser?.close()
      gone.resolve()
    },
  }
}

async function receive(message: FromPage, page: Page, answer: Answer, active: () => void): Promise<void> {
  switch (message.kind) {
    case 'call':
      await page.tell({ kind: 'reply', id: message.id, reply: await answer(message.method, message.args) })
      break
    case 'file':
      await page.tell({ kind: 'path', id: message.id, path: await pathOfFile(page, message.id) })
      break
    case 'active':
      active()
      break
    case 'hello':
      break
  }
}
