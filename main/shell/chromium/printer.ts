import { MasarError } from '../../../shared/api/errors.ts'
import type { Asset } from '../assets.ts'
import { printPage, PRINT_HEADERS } from '../print/document.ts'
import { readFont } from '../print/fonts.ts'
import { printThrough } from '../print/print.ts'
import { ORIGIN } from '../security.ts'
import type { PrintDocument, Printer } from '../shell.ts'
import { startBrowser, type Browser } from './browser.ts'
import { findBrowser } from './find.ts'
import { printFlags } from './flags.ts'
import { answerRequests } from './requests.ts'

const PRINT_PATIENCE_MS = 120_000

/**
 * Prints in a windowless browser of its own, which ends after each document. Nothing is written to disk: the page goes
 * in by interception, the PDF comes back through the pipe. Throws `no-printer` without a browser, `print-failed` when it fails.
 */
export const headlessPrinter = (): Printer => ({
  pdf: async (document) => {
    const program = findBrowser()
    if (program === null) throw new MasarError('no-printer')
    const browser = await startBrowser(program, (profile) => printFlags({ profile, uid: process.getuid?.() }))
    const timer = setTimeout(() => void browser.close(0), PRINT_PATIENCE_MS)
    try {
      return await print(browser, document)
    } catch (cause) {
      throw new MasarError('print-failed', {}, { cause })
    } finally {
      clearTimeout(timer)
      await browser.close()
    }
  },
})

async function print(browser: Browser, document: PrintDocument): Promise<Uint8Array> {
  const { browserContextId } = await browser.send('Target.createBrowserContext', { disposeOnDetach: true })
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = (await browser.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  const page: Asset = { type: 'text/html; charset=utf-8', body: Buffer.from(printPage(document)) }
  await answerRequests({ devtools: browser, sessionId, headers: PRINT_HEADERS, read: async (path) => (path === '/' ? page : readFont(path)) })
  const loaded = (): Promise<void> =>
    new Promise((resolve, reject) => {
      browser.onEvent((event) => event.sessionId === sessionId && event.method === 'Page.loadEventFired' && resolve())
      void browser.gone.then(() => reject(new Error('the browser ended before it printed')))
    })
  return printThrough({ send: (method, params) => browser.send(method, params, sessionId), loaded, url: `${ORIGIN}/` }, document)
}
