import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectCase, type CaseClient } from '../../../../main/process/client.ts'
import { forkCase, strippedEnvironment } from '../../../../main/process/fork.ts'

const entry = new URL('./fixtures/case.ts', import.meta.url)
const connect = (): CaseClient => connectCase({ channel: forkCase(entry), printer: { pdf: async () => new Uint8Array([1, 2, 3]) }, onTopic: () => undefined })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-fork-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a forked case process', () => {
  it('answers, prints through the shell, and sees nothing of the environment', async () => {
    process.env['MASAR_PASSPHRASE'] = 'never to be seen'
    const client = connect()
    const names = (await client.call('keys.list', {})) as unknown as { value: string[] }
    expect(names.value).not.toContain('MASAR_PASSPHRASE')
    expect(names.value).not.toContain('PATH')
    expect(await client.call('sources.list', {})).toEqual({ ok: true, value: [1, 2, 3] })
    await client.end()
    delete process.env['MASAR_PASSPHRASE']
  })

  it('is gone when lock says so', async () => {
    const client = connect()
    const { value } = (await client.call('job.cancel', { job: join(folder, 'lock') })) as unknown as { value: { pid: number } }
    expect(isAlive(value.pid)).toBe(true)
    await client.end()
    expect(isAlive(value.pid)).toBe(false)
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe('ended')
  })

  it('answers what waits when it crashes', async () => {
    const client = connect()
    expect(await client.call('audit.list', {})).toEqual({ ok: false, error: { code: 'internal', params: {} } })
    expect(await client.ended).toBe('crash')
  })

  it('ends in good order when its parent is killed', async () => {
    const mark = join(folder, 'orphan')
    const program = `
      const { connectCase } = await import(${JSON.stringify(new URL('../../../../main/process/client.ts', import.meta.url).href)})
      const { forkCase } = await import(${JSON.stringify(new URL('../../../../main/process/fork.ts', import.meta.url).href)})
      const client = connectCase({ channel: forkCase(new URL(${JSON.stringify(entry.href)})), printer: {}, onTopic: () => undefined })
      const { value } = await client.call('job.cancel', { job: ${JSON.stringify(mark)} })
      console.log(value.pid)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))))
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(async () => expect(await readFile(mark, 'utf8')).toBe('ended'), { timeout: 5_000 })
  })
})

describe('strippedEnvironment', () => {
  it('keeps what Node needs, on Windows too', () => {
    expect(strippedEnvironment({ SystemRoot: 'C:\\Windows', TZ: 'Africa/Tunis', NODE_OPTIONS: '--inspect', HOME: '/home/a', SSH_AUTH_SOCK: 'x' })).toEqual({
      SystemRoot: 'C:\\Windows',
      TZ: 'Africa/Tunis',
    })
  })
})
