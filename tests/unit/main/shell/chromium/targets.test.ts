import { describe, expect, it, vi } from 'vitest'
import type { Devtools, DevtoolsEvent } from '../../../../../main/shell/chromium/pipe.ts'
import { firstPage, refuseOthers } from '../../../../../main/shell/chromium/targets.ts'

function fake() {
  const listeners = new Set<(event: DevtoolsEvent) => void>()
  const send = vi.fn(async (method: string): Promise<Record<string, unknown>> => (method === 'Target.getTargets' ? { targetInfos: [] } : {}))
  const gone = Promise.withResolvers<void>()
  const devtools: Devtools = { send, gone: gone.promise, onEvent: (listener) => (listeners.add(listener), () => listeners.delete(listener)) }
  const say = (method: string, params: Record<string, unknown>): void => listeners.forEach((listener) => listener({ method, params, sessionId: undefined }))
  return { devtools, send, say, go: () => gone.resolve() }
}

describe('targets of the browser', () => {
  it('finds the page of the window among what attaches', async () => {
    const { devtools, say } = fake()
    const page = firstPage(devtools)
    say('Target.attachedToTarget', { sessionId: 'W', targetInfo: { targetId: 'w', type: 'service_worker', url: '' } })
    say('Target.attachedToTarget', { sessionId: 'P', targetInfo: { targetId: 'p', type: 'page', url: 'https://masar.app/' } })
    expect(await page).toEqual({ targetId: 'p', sessionId: 'P' })
  })

  it('says when the browser ended first', async () => {
    const { devtools, go } = fake()
    const page = firstPage(devtools)
    go()
    await expect(page).rejects.toThrow('ended before')
  })

  it('closes other pages and developer tools, and leaves workers alone', async () => {
    const { devtools, send, say } = fake()
    refuseOthers(devtools, 'own')
    const appear = (targetId: string, type: string, url = ''): void => say('Target.targetCreated', { targetInfo: { targetId, type, url } })
    appear('own', 'page', 'https://masar.app/')
    appear('worker', 'worker', 'https://masar.app/w.js')
    appear('popup', 'page', 'about:blank')
    appear('tools', 'other', 'devtools://devtools/bundled/devtools_app.html')
    expect(send.mock.calls.filter(([method]) => method === 'Target.closeTarget').map((call) => (call as unknown[])[1])).toEqual([
      { targetId: 'popup' },
      { targetId: 'tools' },
    ])
  })
})
