import { beforeAll, describe, expect, it, vi } from 'vitest'
import { topics, type Bridge } from '../../../../shared/api/contract.ts'

vi.mock('electron', () => import('./electron-mock.ts'))
const { contextBridge, ipcRenderer } = await import('./electron-mock.ts')

let bridge: Bridge
let exposed: string[] = []
const touched = new EventTarget()
beforeAll(async () => {
  vi.stubGlobal('window', touched)
  await import('../../../../main/shell/electron-preload.ts')
  exposed = contextBridge.exposeInMainWorld.mock.calls.map(([name]) => String(name))
  bridge = contextBridge.exposeInMainWorld.mock.calls[0]?.[1] as Bridge
})

describe("Electron's preload", () => {
  it('shows the page the bridge and nothing else', () => {
    expect(exposed).toEqual(['masar'])
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'on', 'pathForFile'])
  })

  it('calls by one channel', async () => {
    ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: {} })
    expect(await bridge.call('shell.lock', {})).toEqual({ ok: true, value: {} })
    expect(ipcRenderer.invoke).toHaveBeenCalledWith('masar:call', 'shell.lock', {})
  })

  it('passes every topic of the contract on, never the event, until told to stop', () => {
    for (const topic of Object.keys(topics) as (keyof typeof topics)[]) {
      const listener = vi.fn()
      const stop = bridge.on(topic, listener)
      ipcRenderer.emit('masar:topic', { sender: 'secret' }, topic, { a: 1 })
      ipcRenderer.emit('masar:topic', { sender: 'secret' }, 'other', {})
      stop()
      ipcRenderer.emit('masar:topic', {}, topic, {})
      expect(listener.mock.calls).toEqual([[{ a: 1 }]])
    }
    bridge.on('masar:call' as never, () => undefined)
    expect(ipcRenderer.listenerCount('masar:topic')).toBe(0)
  })

  it('says the path of a file', async () => {
    expect(await bridge.pathForFile({ name: 'a.csv' } as File)).toBe('/files/a.csv')
  })

  it('tells of the person’s activity, now and then', () => {
    touched.dispatchEvent(new Event('keydown'))
    touched.dispatchEvent(new Event('pointermove'))
    expect(ipcRenderer.send.mock.calls).toEqual([['masar:active']])
  })
})
