import { describe, expect, it, vi } from 'vitest'
import type { Capabilities } from '../../../../main/capabilities.ts'
import type { FromCase, ToCase } from '../../../../main/process/protocol.ts'
import { serveCase, type Service } from '../../../../main/process/serve.ts'
import { MasarError } from '../../../../shared/api/errors.ts'

function serving(handlers: Record<string, (args: never) => unknown>, checkResults = false) {
  const said: FromCase[] = []
  let tell: (message: ToCase) => void = () => undefined
  let go: () => void = () => undefined
  let capabilities: Capabilities | undefined
  const close = vi.fn(async () => undefined)
  const end = vi.fn()
  serveCase({
    link: { post: (message) => void said.push(message), onMessage: (listener) => (tell = listener), onGone: (listener) => (go = listener) },
    createService: (given) => {
      capabilities = given
      return { handlers, close } as unknown as Service
    },
    internal: { 'internal.echo': async (args) => args },
    checkResults,
    end,
  })
  const ask = async (method: string, args: unknown): Promise<unknown> => {
    tell({ kind: 'call', id: 1, method, args })
    return vi.waitFor(() => {
      const found = said.find((message) => message.kind === 'reply')
      if (!found) throw new Error('no reply yet')
      return found.reply
    })
  }
  return { said, tell: (message: ToCase) => tell(message), go: () => go(), ask, close, end, capabilities: () => capabilities as Capabilities }
}

describe('a case process', () => {
  it('hands checked arguments to the handler, defaults filled in', async () => {
    const list = vi.fn(async () => ({ total: 0, entries: [] }))
    const served = serving({ 'audit.list': list })
    expect(await served.ask('audit.list', {})).toEqual({ ok: true, value: { total: 0, entries: [] } })
    expect(list).toHaveBeenCalledWith({ offset: 0, limit: 200 })
  })

  it.each([
    ['case.open', { path: '' }],
    ['shell.info', {}],
    ['constructor', {}],
  ])('refuses %s before any handler sees it', async (method, args) => {
    const handler = vi.fn()
    const served = serving({ [method]: handler })
    expect(await served.ask(method, args)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(handler).not.toHaveBeenCalled()
  })

  it('turns what a handler throws into a refusal, and hides what is not ours', async () => {
    const ours = serving({ 'case.summary': () => Promise.reject(new MasarError('no-case-open')) })
    expect(await ours.ask('case.summary', {})).toEqual({ ok: false, error: { code: 'no-case-open', params: {} } })
    const others = serving({ 'case.summary': () => Promise.reject(new Error('SELECT secret FROM')) })
    expect(await others.ask('case.summary', {})).toEqual({ ok: false, error: { code: 'internal', params: {} } })
  })

  it('in tests holds results to the contract', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const served = serving({ 'case.verify': () => ({ ok: 'yes' }) }, true)
    expect(await served.ask('case.verify', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(stderr).toHaveBeenCalledWith(expect.stringContaining('broke its promise'))
    stderr.mockRestore()
  })

  it('answers internal methods', async () => {
    expect(await serving({}).ask('internal.echo', { a: 1 })).toEqual({ ok: true, value: { a: 1 } })
  })

  it('prints through the shell', async () => {
    const served = serving({})
    const capabilities = served.capabilities()
    const document = { title: '', lang: 'ar', dir: 'rtl' as const, width: 297, height: 210, pages: ['<svg/>'] }
    const printing = capabilities.printer.pdf(document)
    const refused = capabilities.printer.pdf(document)
    expect(served.said).toEqual([
      { kind: 'print', id: 1, document },
      { kind: 'print', id: 2, document },
    ])
    served.tell({ kind: 'print-failed', id: 2, error: { code: 'no-printer', params: {} } })
    served.tell({ kind: 'printed', id: 1, bytes: new Uint8Array([1]) })
    await expect(printing).resolves.toEqual(new Uint8Array([1]))
    await expect(refused).rejects.toMatchObject({ code: 'no-printer' })
    const step = { job: 'j', step: 'reading' as const, done: 1, total: 2, unit: 'rows' as const, left: null }
    capabilities.progress(step)
    capabilities.notify('changed', { what: 'data' })
    expect(served.said.slice(2)).toEqual([
      { kind: 'topic', topic: 'progress', message: step },
      { kind: 'topic', topic: 'changed', message: { what: 'data' } },
    ])
  })

  it('closes the case once, when told to or when the shell is gone, and then ends', async () => {
    const served = serving({})
    served.tell({ kind: 'close' })
    served.go()
    await vi.waitFor(() => expect(served.end).toHaveBeenCalledTimes(1))
    expect(served.close).toHaveBeenCalledTimes(1)
  })

  it('ends even when closing fails', async () => {
    const served = serving({})
    served.close.mockRejectedValueOnce(new Error('disk'))
    served.go()
    await vi.waitFor(() => expect(served.end).toHaveBeenCalled())
  })
})
