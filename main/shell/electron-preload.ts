import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../../shared/api/contract.ts'

/** Runs sandboxed in the window, in a world of its own, and puts `window.masar` into the page's. */
const TOPICS: readonly string[] = ['progress', 'locked', 'changed', 'closing']

const bridge: Bridge = {
  call: (method, args) => ipcRenderer.invoke('masar:call', method, args),
  on: (topic, listener) => {
    if (!TOPICS.includes(topic)) return () => undefined
    // The event itself stays here: it would lend the page a sender.
    const take = (_event: unknown, said: string, message: unknown): void => {
      if (said === topic) listener(message as never)
    }
    ipcRenderer.on('masar:topic', take)
    return () => ipcRenderer.off('masar:topic', take)
  },
  pathForFile: async (file) => webUtils.getPathForFile(file),
}
contextBridge.exposeInMainWorld('masar', bridge)

let active = 0
const touch = (): void => {
  const now = Date.now()
  if (now - active < 10_000) return
  active = now
  ipcRenderer.send('masar:active')
}
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const) window.addEventListener(kind, touch, { capture: true, passive: true })
