import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => import('./electron-mock.ts'))
const { electronShell } = await import('../../../../main/shell/electron-window.ts')
const { clipboard, dialog, handlers, ipc, print, sessions, windows } = await import('./electron-mock.ts')

let renderer = ''
beforeAll(async () => {
  renderer = await mkdtemp(join(tmpdir(), 'masar-electron-'))
  await writeFile(join(renderer, 'index.html'), '<p>')
})
afterAll(() => rm(renderer, { recursive: true, force: true }))
beforeEach(() => {
  windows.length = 0
  sessions.length = 0
})

async function opened() {
  const shell = electronShell({ renderer, preload: '/app/preload.cjs' })
  const answer = vi.fn(async (method: string) => ({ ok: true, value: method }) as never)
  const active = vi.fn()
  await shell.open(answer, active)
  const [window] = windows
  const [session] = sessions
  if (!window || !session) throw new Error('no window')
  return { shell, answer, active, window, session }
}

describe('the window in Electron', () => {
  it('is sandboxed, isolated and without Node', async () => {
    const { window } = await opened()
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      preload: '/app/preload.cjs',
    })
    expect(window.options.webPreferences).not.toHaveProperty('webSecurity')
    expect(window.loadURL).toHaveBeenCalledWith('app://masar/')
  })

  it('keeps nothing, grants nothing, reaches nothing', async () => {
    const { session } = await opened()
    expect(session.partition).not.toMatch(/^persist:/)
    expect(session.options).toEqual({ cache: false })
    const permission = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'geolocation', permission)
    expect(permission).toHaveBeenCalledWith(false)
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
    expect(session.enableNetworkEmulation).toHaveBeenCalledWith({ offline: true })
    const download = { preventDefault: vi.fn() }
    session.events.emit('will-download', download)
    expect(download.preventDefault).toHaveBeenCalled()
  })

  it.each([
    ['app://masar/assets/a.js', false],
    ['data:image/png;base64,AA', false],
    ['blob:app://masar/1', false],
    ['https://example.org/', true],
    ['app://other/', true],
    ['app://masar.example/', true],
    ['file:///etc/passwd', true],
    ['blob:https://example.org/1', true],
    ['ws://127.0.0.1/', true],
  ])('asked for %s, cancels: %s', async (url, cancel) => {
    const { session } = await opened()
    const decide = vi.fn()
    session.before?.({ url }, decide)
    expect(decide).toHaveBeenCalledWith({ cancel })
  })

  it('answers its own files with the headers of both shells', async () => {
    const { session } = await opened()
    const page = await session.handler?.(new Request('app://masar/'))
    expect(page?.status).toBe(200)
    expect(page?.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(await page?.text()).toBe('<p>')
    expect((await session.handler?.(new Request('app://masar/none.js')))?.status).toBe(404)
    expect((await session.handler?.(new Request('app://elsewhere/index.html')))?.status).toBe(404)
  })

  it('hears its own page and nobody else', async () => {
    const { window, answer, active } = await opened()
    const call = handlers.get('masar:call') as unknown as (event: unknown, method: unknown, args: unknown) => unknown
    expect(await call({ senderFrame: window.webContents.mainFrame }, 'shell.info', {})).toEqual({ ok: true, value: 'shell.info' })
    for (const senderFrame of [null, { origin: 'app://masar' }]) expect(await call({ senderFrame }, 'shell.info', {})).toMatchObject({ ok: false })
    window.webContents.mainFrame.origin = 'https://example.org'
    expect(await call({ senderFrame: window.webContents.mainFrame }, 'shell.info', {})).toMatchObject({ ok: false })
    expect(answer).toHaveBeenCalledTimes(1)
    ipc.emit('masar:active', { senderFrame: window.webContents.mainFrame })
    expect(active).not.toHaveBeenCalled()
    window.webContents.mainFrame.origin = 'app://masar'
    ipc.emit('masar:active', { senderFrame: window.webContents.mainFrame })
    expect(active).toHaveBeenCalledTimes(1)
  })

  it('tells the page before it closes, and closes', async () => {
    const { shell, window } = await opened()
    const event = { preventDefault: vi.fn() }
    window.emit('close', event)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(window.webContents.send).toHaveBeenCalledWith('masar:topic', 'closing', {})
    await shell.closed
    expect(window.destroyed).toBe(true)
    shell.send('locked', { why: 'lock' })
    await shell.close()
  })

  it('uses the dialogs of the system', async () => {
    const { shell } = await opened()
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/cases'] }).mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await shell.chooseFolder('/home')).toBe('/cases')
    expect(await shell.chooseFolder(undefined)).toBeNull()
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/a/E-1.pdf' }).mockResolvedValueOnce({ canceled: true, filePath: '' })
    expect(await shell.chooseSave('E-1.pdf', '/a')).toBe('/a/E-1.pdf')
    expect(await shell.chooseSave('E-1.pdf', undefined)).toBeNull()
  })

  it('copies, sets the title, comes forward', async () => {
    const { shell, window } = await opened()
    await shell.copy('ab12')
    shell.setTitle('C-1')
    window.minimized = true
    shell.focus()
    expect(clipboard.writeText).toHaveBeenCalledWith('ab12')
    expect(window.setTitle).toHaveBeenCalledWith('C-1')
    expect(window.restore).toHaveBeenCalled()
  })
})

describe('printing in Electron', () => {
  const document = { title: 'E-1', lang: 'ar', dir: 'rtl' as const, width: 297, height: 210, pages: ['<svg/>'] }
  const start = async () => {
    const { shell } = await opened()
    const printing = shell.printer.pdf(document).catch((error: unknown) => error)
    await vi.waitFor(() => expect(windows).toHaveLength(2))
    return { printing, window: windows[1] as (typeof windows)[number] }
  }

  it('goes through a hidden window, which is gone after', async () => {
    const { printing, window } = await start()
    expect(Buffer.from((await printing) as Uint8Array).toString()).toBe('%PDF')
    expect(window.options.show).toBe(false)
    expect(window.destroyed).toBe(true)
    expect(window.webContents.debugger.sendCommand).toHaveBeenCalledWith(
      'Page.printToPDF',
      expect.objectContaining({ transferMode: 'ReturnAsBase64', marginTop: 0, paperWidth: 297 / 25.4 }),
    )
    expect(await (await sessions[1]?.handler?.(new Request('app://masar/')))?.text()).toContain('<svg/>')
    expect((await sessions[1]?.handler?.(new Request('app://masar/fonts/inter/400.css')))?.status).toBe(200)
  })

  it('fails rather than print in another face', async () => {
    print.fonts = false
    const { printing, window } = await start()
    expect(await printing).toMatchObject({ code: 'print-failed' })
    print.fonts = true
    expect(window.destroyed).toBe(true)
  })
})
