import { BrowserWindow } from 'electron'
import { MasarError } from '../../shared/api/errors.ts'
import type { Asset } from './assets.ts'
import { closedSession, ELECTRON_ORIGIN } from './electron-session.ts'
import { printPage, PRINT_HEADERS } from './print/document.ts'
import { readFont } from './print/fonts.ts'
import { printThrough } from './print/print.ts'
import type { Printer } from './shell.ts'

const LOAD_PATIENCE_MS = 60_000

/** Prints in a hidden window of its own, through the same DevTools commands as the Chromium shell, so the pages are the same. */
export function electronPrinter(): Printer {
  let last = 0
  return {
    pdf: async (document) => {
      const page: Asset = { type: 'text/html; charset=utf-8', body: Buffer.from(printPage(document)) }
      const read = async (path: string): Promise<Asset | null> => (path === '/' ? page : readFont(path))
      const session = await closedSession({ partition: `print-${++last}`, headers: PRINT_HEADERS, read })
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
      })
      const { debugger: devtools } = window.webContents
      try {
        devtools.attach()
        const loaded = (): Promise<void> =>
          new Promise((resolve, reject) => {
            window.webContents.once('did-finish-load', () => resolve())
            window.webContents.once('render-process-gone', () => reject(new Error('the page ended before it was printed')))
            window.webContents.once('did-fail-load', () => reject(new Error('the page could not be loaded')))
            setTimeout(() => reject(new Error('the page did not load')), LOAD_PATIENCE_MS).unref()
          })
        return await printThrough({ send: (method, params) => devtools.sendCommand(method, params), loaded, url: `${ELECTRON_ORIGIN}/` }, document)
      } catch (cause) {
        throw new MasarError('print-failed', {}, { cause })
      } finally {
        window.destroy()
      }
    },
  }
}
