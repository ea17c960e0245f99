import { PassThrough } from 'node:stream'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { connectPipe, DevtoolsError, splitMessages } from '../../../../../main/shell/chromium/pipe.ts'

describe('splitMessages', () => {
  it('finds the same messages however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))), fc.array(fc.nat({ max: 9 })), (texts, cuts) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\0`).join(''))
        const found: string[] = []
        const take = splitMessages((text) => found.push(text))
        let at = 0
        for (const cut of cuts) {
          take(bytes.subarray(at, at + cut))
          at += cut
        }
        take(bytes.subarray(at))
        expect(found).toEqual(texts)
      }),
    )
  })
})

function wired() {
  const toBrowser = new PassThrough()
  const fromBrowser = new PassThrough()
  const devtools = connectPipe(toBrowser, fromBrowser)
  const sent: { id: number; method: string; sessionId?: string }[] = []
  toBrowser.on(
    'data',
    splitMessages((text) => sent.push(JSON.parse(text))),
  )
  const say = (message: unknown): void => void fromBrowser.write(`${JSON.stringify(message)}\0`)
  return { devtools, sent, say, toBrowser, fromBrowser }
}

describe('the DevTools pipe', () => {
  it('joins answers to commands, in any order, and names the session', async () => {
    const { devtools, sent, say } = wired()
    const first = devtools.send('Page.enable', {}, 'S')
    const second = devtools.send('Target.getTargets')
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[0]).toEqual({ id: 1, method: 'Page.enable', params: {}, sessionId: 'S' })
    expect(sent[1]).not.toHaveProperty('sessionId')
    say({ id: 2, result: { targetInfos: [] } })
    say({ id: 1, error: { message: 'no such page' } })
    expect(await second).toEqual({ targetInfos: [] })
    await expect(first).rejects.toThrow(DevtoolsError)
  })

  it('passes events to who listens, until they stop', async () => {
    const { devtools, say } = wired()
    const listener = vi.fn()
    const stop = devtools.onEvent(listener)
    say({ method: 'Page.loadEventFired', params: { timestamp: 1 }, sessionId: 'S' })
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ method: 'Page.loadEventFired', params: { timestamp: 1 }, sessionId: 'S' }))
    stop()
    say({ method: 'Page.loadEventFired' })
    const answered = devtools.send('Browser.getVersion')
    say({ id: 1, result: {} })
    await answered
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('answers what waits when the browser goes, and refuses what comes after', async () => {
    const { devtools, fromBrowser } = wired()
    const waiting = devtools.send('Page.enable')
    fromBrowser.destroy()
    await expect(waiting).rejects.toThrow('the browser is gone')
    await devtools.gone
    await expect(devtools.send('Page.enable')).rejects.toThrow('the browser is gone')
  })

  it('survives a write to a browser that just ended', async () => {
    const { devtools, toBrowser } = wired()
    const waiting = devtools.send('Page.enable')
    toBrowser.destroy(new Error('EPIPE'))
    await expect(waiting).rejects.toThrow('the browser is gone')
  })
})
