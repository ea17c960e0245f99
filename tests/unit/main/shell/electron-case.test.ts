import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => import('./electron-mock.ts'))
const { utilityCase } = await import('../../../../main/shell/electron-case.ts')
const { utilityProcess } = await import('./electron-mock.ts')

describe('a case process in Electron', () => {
  it('is a utility process with a stripped environment and nobody to print to', () => {
    vi.stubEnv('MASAR_PASSPHRASE', 'never to be seen')
    utilityCase(new URL('file:///app/case-process.js'))
    vi.unstubAllEnvs()
    const [, args, options] = utilityProcess.fork.mock.calls[0] ?? []
    expect(args).toEqual([])
    expect(options).toMatchObject({ stdio: 'ignore', execArgv: [] })
    expect(JSON.stringify(options)).not.toContain('never')
  })

  it('carries messages both ways until it ends', () => {
    const channel = utilityCase(new URL('file:///app/case-process.js'))
    const child = utilityProcess.children.at(-1)
    const onMessage = vi.fn()
    const onEnd = vi.fn()
    channel.onMessage(onMessage)
    channel.onEnd(onEnd)
    channel.post({ kind: 'close' })
    child?.emit('message', { kind: 'reply' })
    child?.emit('exit', 0)
    channel.post({ kind: 'close' })
    channel.kill()
    expect(child?.postMessage).toHaveBeenCalledTimes(1)
    expect(onMessage).toHaveBeenCalledWith({ kind: 'reply' })
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(child?.kill).toHaveBeenCalled()
  })
})
