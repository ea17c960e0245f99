import { app, Menu, protocol } from 'electron'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { entryUrl, rendererPath } from '../entry.ts'
import { emptyCoreDumps } from '../process/no-core.ts'
import { startApplication, type Application } from './application.ts'
import { utilityCase } from './electron-case.ts'
import { SCHEME } from './electron-session.ts'
import { electronShell } from './electron-window.ts'
import { configFolder } from './folders.ts'
import { settingsFile } from './settings.ts'

/** Electron's entry. Everything that must be said before it is ready is said here. */
const SWITCHES: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-background-networking': '',
  'disable-breakpad': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-http-cache': '',
  'disable-gpu-shader-disk-cache': '',
  'disable-quic': '',
  'disk-cache-size': '1',
  'no-pings': '',
}
for (const [name, value] of Object.entries(SWITCHES)) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.enableSandbox()

emptyCoreDumps()

let application: Application | null = null

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // Loading a page from here is no navigation of the page's own and does not come this way.
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
  })
  void app.whenReady().then(start, () => app.exit(1))
}

async function start(): Promise<void> {
  // macOS takes copy, paste and quit from the menu; elsewhere the window has its own.
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null)
  const shell = electronShell({ renderer: rendererPath('.'), preload: fileURLToPath(new URL('./electron-preload.cjs', import.meta.url)) })
  const settings = settingsFile(configFolder({ platform: process.platform, env: process.env, home: homedir() }))
  app.on('second-instance', () => shell.focus())
  // The window's end is not yet the application's: the case is locked first.
  app.on('window-all-closed', () => undefined)
  const language = app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  application = await startApplication({ shell, settings, version: app.getVersion(), language, spawn: () => utilityCase(entryUrl('case-process')) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void application?.close())
  await application.ended
  app.exit(0)
}
