import { BrowserWindow, clipboard, dialog, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { join } from 'node:path'
import { readAsset } from './assets.ts'
import { electronPrinter } from './electron-printer.ts'
import { closedSession, ELECTRON_ORIGIN } from './electron-session.ts'
import { SECURITY_HEADERS } from './security.ts'
import type { Shell } from './shell.ts'

/** How long the page may take to put things in order once it is told that the window closes. */
const CLOSING_GRACE_MS = 400

export interface ElectronOptions {
  renderer: string
  preload: string
}

export interface ElectronShell extends Shell {
  /** Brings the window forward: a second start of the application does this instead. */
  focus: () => void
}

/** A shell in Electron. */
export function electronShell({ renderer, preload }: ElectronOptions): ElectronShell {
  let window: BrowserWindow | null = null
  const gone = Promise.withResolvers<void>()

  /** Only the top frame of our own page is heard. */
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean =>
    window !== null && senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.origin === ELECTRON_ORIGIN

  const send: Shell['send'] = (topic, message) => {
    if (window && !window.isDestroyed()) window.webContents.send('masar:topic', topic, message)
  }

  const open: Shell['open'] = async (answer, active) => {
    const session = await closedSession({ partition: 'masar', headers: SECURITY_HEADERS, read: (path) => readAsset(renderer, path) })
    window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 960,
      minHeight: 600,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        session,
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: false,
        v8CacheOptions: 'none',
      },
    })
    const shown = window
    ipcMain.handle('masar:call', (event, method: unknown, args: unknown) => {
      if (!isOurs(event)) return { ok: false, error: { code: 'bad-request', params: {} } }
      return answer(String(method), args)
    })
    ipcMain.on('masar:active', (event) => {
      if (isOurs(event)) active()
    })
    shown.once('ready-to-show', () => shown.show())
    shown.on('page-title-updated', (event) => event.preventDefault())
    let closing = false
    shown.on('close', (event) => {
      if (closing) return
      closing = true
      event.preventDefault()
      send('closing', {})
      setTimeout(() => shown.destroy(), CLOSING_GRACE_MS)
    })
    shown.once('closed', () => {
      window = null
      gone.resolve()
    })
    await shown.loadURL(`${ELECTRON_ORIGIN}/`)
  }

  return {
    name: 'electron',
    nativeDialogs: true,
    open,
    send,
    setTitle: (title) => window?.setTitle(title),
    chooseFolder: async (start) => {
      if (!window) return null
      const chosen = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        ...(start === undefined ? {} : { defaultPath: start }),
      })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    chooseSave: async (name, folder) => {
      if (!window) return null
      const properties = ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] as const
      const chosen = await dialog.showSaveDialog(window, { defaultPath: folder === undefined ? name : join(folder, name), properties: [...properties] })
      return chosen.canceled ? null : chosen.filePath || null
    },
    copy: async (text) => clipboard.writeText(text),
    printer: electronPrinter(),
    closed: gone.promise,
    focus: () => {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
    close: async () => {
      if (!window) return gone.resolve()
      window.destroy()
      await gone.promise
    },
  }
}
