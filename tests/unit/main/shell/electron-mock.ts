import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** What stands for the module `electron` in tests: it records what it was told, and lets a test be the other side. */
export const handlers = new Map<string, (...args: never[]) => unknown>()
export const ipc = new EventEmitter().setMaxListeners(0)
export const windows: BrowserWindow[] = []
export const sessions: FakeSession[] = []

/** What a hidden window answers when it is asked to print. */
export const print = { fonts: true }

type Decide = (details: { url: string }, decide: (result: { cancel: boolean }) => void) => void
type Handler = (request: Request) => Promise<Response>

export class FakeSession {
  handler: Handler | undefined
  before: Decide | undefined
  setSpellCheckerEnabled = vi.fn()
  setPermissionRequestHandler = vi.fn()
  setPermissionCheckHandler = vi.fn()
  setDevicePermissionHandler = vi.fn()
  enableNetworkEmulation = vi.fn()
  setProxy = vi.fn(async () => undefined)
  events = new EventEmitter()
  webRequest = { onBeforeRequest: (listener: Decide): void => void (this.before = listener) }
  protocol = { handle: (_scheme: string, handler: Handler): void => void (this.handler = handler) }
  partition: string
  options: unknown
  constructor(partition: string, options: unknown) {
    this.partition = partition
    this.options = options
    sessions.push(this)
  }
  on = (name: string, listener: (event: unknown) => void): unknown => this.events.on(name, listener)
}

export class BrowserWindow extends EventEmitter {
  webContents = Object.assign(new EventEmitter(), {
    mainFrame: { origin: 'app://masar' },
    send: vi.fn(),
    debugger: {
      attach: vi.fn(),
      sendCommand: vi.fn(async (method: string, _params?: Record<string, unknown>): Promise<Record<string, unknown>> => {
        if (method === 'Page.navigate') queueMicrotask(() => this.webContents.emit('did-finish-load'))
        if (method === 'Runtime.evaluate') return { result: { value: print.fonts } }
        return method === 'Page.printToPDF' ? { data: 'JVBERg==' } : {}
      }),
    },
  })
  loadURL = vi.fn(async () => undefined)
  setTitle = vi.fn()
  show = vi.fn()
  focus = vi.fn()
  restore = vi.fn()
  minimized = false
  destroyed = false
  options: { webPreferences: Record<string, unknown>; show: boolean }
  constructor(options: { webPreferences: Record<string, unknown>; show: boolean }) {
    super()
    this.options = options
    windows.push(this)
  }
  isMinimized = (): boolean => this.minimized
  isDestroyed = (): boolean => this.destroyed
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('closed')
  }
}

export const session = { fromPartition: (partition: string, options: unknown) => new FakeSession(partition, options) }

export const clipboard = { writeText: vi.fn() }
export const dialog = { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }
export const ipcMain = {
  handle: (name: string, handler: (...args: never[]) => unknown) => void handlers.set(name, handler),
  on: (name: string, listener: (...args: unknown[]) => void) => void ipc.on(name, listener),
}
export const contextBridge = { exposeInMainWorld: vi.fn() }
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn(), send: vi.fn() })
export const webUtils = { getPathForFile: vi.fn((file: { name: string }) => `/files/${file.name}`) }
export const utilityProcess = {
  children: [] as (EventEmitter & { postMessage: ReturnType<typeof vi.fn>; kill: ReturnType<typeof vi.fn> })[],
  fork: vi.fn((_path: string, _args: string[], _options: Record<string, unknown>) => {
    const child = Object.assign(new EventEmitter(), { postMessage: vi.fn(), kill: vi.fn() })
    utilityProcess.children.push(child)
    return child
  }),
}
