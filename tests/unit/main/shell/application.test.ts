import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromCase, ToCase } from '../../../../main/process/protocol.ts'
import { startApplication } from '../../../../main/shell/application.ts'
import { settingsFile } from '../../../../main/shell/settings.ts'
import { fakeChannel, type FakeChannel } from '../process/fakes.ts'
import { fakeShell } from './fakes.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-application-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (path: string) => ['case.open', { path, passphrase: 'right' }] as const

/** A case process that opens with the passphrase `right` and makes samples. */
function respond({ id, method, args }: Extract<ToCase, { kind: 'call' }>): FromCase {
  const given = args as { passphrase?: string; path?: string; folder?: string }
  const reply = (value: unknown): FromCase => ({ kind: 'reply', id, reply: { ok: true, value } as never })
  if (method === 'case.open')
    return given.passphrase === 'right'
      ? reply({ path: given.path })
      : { kind: 'reply', id, reply: { ok: false, error: { code: 'wrong-passphrase', params: {} } } }
  if (method === 'internal.sample') return reply({ path: `${given.folder}/a.masar`, passphrase: 'p' })
  return reply({ method })
}

async function started(nativeDialogs = false) {
  const channels: FakeChannel[] = []
  const shell = fakeShell(nativeDialogs)
  const spawn = (): FakeChannel => {
    const channel = fakeChannel({ reply: respond })
    channels.push(channel)
    return channel
  }
  const application = await startApplication({ shell, settings: settingsFile(folder), version: '1.2.3', language: 'ar-MA', spawn })
  return { shell, channels, application }
}

const closes = (channel: FakeChannel | undefined): number => channel?.posted.filter(({ kind }) => kind === 'close').length ?? -1

describe('the application', () => {
  it('tells the window where it is', async () => {
    const { shell } = await started()
    expect(await shell.ask('shell.info')).toMatchObject({ ok: true, value: { version: '1.2.3', shell: 'chromium', language: 'ar-MA', nativeDialogs: false } })
  })

  it.each([['nonsense'], ['__proto__'], ['internal.sample'], ['toString']])('refuses %s, which is no method of the window', async (method) => {
    const { shell } = await started()
    expect(await shell.ask(method, { folder: '/', job: 'j' })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('says that no case is open', async () => {
    const { shell } = await started()
    expect(await shell.ask('case.summary')).toEqual({ ok: false, error: { code: 'no-case-open', params: {} } })
  })

  it('opens a case in a process of its own, remembers its path, and passes calls on', async () => {
    const path = join(folder, 'One.masar')
    await mkdir(path)
    const { shell, channels } = await started()
    expect(await shell.ask(...open(path))).toEqual({ ok: true, value: { path } })
    expect(await shell.ask('keys.list')).toEqual({ ok: true, value: { method: 'keys.list' } })
    expect(channels).toHaveLength(1)
    expect(await shell.ask('shell.recent')).toEqual({ ok: true, value: [{ path, name: 'One' }] })
    await shell.ask('shell.forget', { path })
    expect(await shell.ask('shell.recent')).toEqual({ ok: true, value: [] })
  })

  it('does not name recent cases that are gone', async () => {
    const { shell } = await started()
    await shell.ask(...open(join(folder, 'Gone.masar')))
    expect(await shell.ask('shell.recent')).toEqual({ ok: true, value: [] })
  })

  it('ends a process that saw a wrong passphrase, and tells nobody of a lock', async () => {
    const { shell, channels } = await started()
    expect(await shell.ask('case.open', { path: '/a.masar', passphrase: 'wrong' })).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(closes(channels[0])).toBe(1)
    expect(shell.sent).toEqual([])
    expect(await shell.ask(...open('/a.masar'))).toMatchObject({ ok: true })
    expect(channels).toHaveLength(2)
  })

  it('locks the open case before it opens another, and not for a call that is wrong in itself', async () => {
    const { shell, channels } = await started()
    await shell.ask(...open('/a.masar'))
    expect(await shell.ask('case.open', { path: '' })).toMatchObject({ error: { code: 'bad-request' } })
    expect(closes(channels[0])).toBe(0)
    await shell.ask(...open('/b.masar'))
    expect(closes(channels[0])).toBe(1)
    expect(closes(channels[1])).toBe(0)
    expect(shell.sent).toEqual([['locked', { why: 'lock' }]])
  })

  it('never has two open cases, however fast somebody clicks', async () => {
    const { shell, channels } = await started()
    await Promise.all([shell.ask(...open('/a.masar')), shell.ask(...open('/b.masar')), shell.ask(...open('/c.masar'))])
    expect(channels.filter((channel) => channel.posted.some(({ kind }) => kind === 'call') && closes(channel) === 0)).toHaveLength(1)
  })

  it('locks: the process ends, the window hears why, a new one stands ready', async () => {
    const { shell, channels } = await started()
    await shell.ask(...open('/a.masar'))
    expect(await shell.ask('shell.lock')).toEqual({ ok: true, value: {} })
    expect(closes(channels[0])).toBe(1)
    expect(shell.sent).toEqual([['locked', { why: 'lock' }]])
    expect(await shell.ask('case.summary')).toMatchObject({ error: { code: 'no-case-open' } })
    expect(channels).toHaveLength(2)
  })

  it('says when the case process crashed', async () => {
    const { shell, channels } = await started()
    await shell.ask(...open('/a.masar'))
    channels[0]?.die()
    await vi.waitFor(() => expect(shell.sent).toEqual([['locked', { why: 'crash' }]]))
    expect(await shell.ask('case.summary')).toMatchObject({ error: { code: 'no-case-open' } })
  })

  it('replaces a process that died before it was needed', async () => {
    const { shell, channels } = await started()
    channels[0]?.die()
    await Promise.resolve()
    expect(await shell.ask(...open('/a.masar'))).toMatchObject({ ok: true })
    expect(shell.sent).toEqual([])
  })

  it('passes topics of the case on', async () => {
    const { shell, channels } = await started()
    await shell.ask(...open('/a.masar'))
    channels[0]?.say({ kind: 'topic', topic: 'changed', message: { what: 'charts' } })
    expect(shell.sent).toEqual([['changed', { what: 'charts' }]])
  })

  it('makes the sample in a process that ends with it', async () => {
    const { shell, channels } = await started()
    vi.stubEnv(process.platform === 'win32' ? 'USERPROFILE' : 'HOME', folder)
    const fresh = await started()
    expect(await fresh.shell.ask('shell.sample', { job: 'j' })).toEqual({
      ok: true,
      value: { path: `${join(folder, 'Masar', 'Sample')}/a.masar`, passphrase: 'p' },
    })
    expect(closes(fresh.channels[0])).toBe(1)
    vi.unstubAllEnvs()
    expect(shell.sent.concat(fresh.shell.sent)).toEqual([])
    expect(channels).toHaveLength(1)
  })

  it('locks when idle, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    const { shell } = await started()
    await shell.ask('shell.preferences', { set: { lockMinutes: 5 } })
    await shell.ask(...open('/a.masar'))
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    shell.active()
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    expect(shell.sent).toEqual([])
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(shell.sent).toEqual([['locked', { why: 'idle' }]]))
  })

  it('locks when the window is closed', async () => {
    const { shell, channels, application } = await started()
    await shell.ask(...open('/a.masar'))
    shell.vanish()
    await application.ended
    expect(channels.map(closes)).toEqual([1])
  })

  it('tells the window before it closes', async () => {
    const { shell, channels, application } = await started()
    await shell.ask(...open('/a.masar'))
    await application.close()
    expect(shell.sent[0]).toEqual(['closing', {}])
    expect(channels.every((channel) => closes(channel) === 1)).toBe(true)
  })

  it('keeps preferences, and changes only what it is given', async () => {
    const { shell } = await started()
    expect(await shell.ask('shell.preferences')).toEqual({ ok: true, value: { lang: null, theme: 'system', lockMinutes: 15, author: '' } })
    await shell.ask('shell.preferences', { set: { lang: 'fr', author: 'A. B.' } })
    expect(await shell.ask('shell.preferences', { set: { theme: 'dark' } })).toEqual({
      ok: true,
      value: { lang: 'fr', theme: 'dark', lockMinutes: 15, author: 'A. B.' },
    })
    expect(await shell.ask('shell.preferences', { set: { lang: 'xx' } })).toMatchObject({ error: { code: 'bad-request' } })
  })

  it('copies, and sets the title', async () => {
    const { shell } = await started()
    await shell.ask('shell.copy', { text: 'ab12' })
    await shell.ask('shell.title', { title: 'C-1' })
    expect([shell.copied, shell.titles]).toEqual([['ab12'], ['C-1']])
  })

  it('uses the dialogs of the system only where the shell has them', async () => {
    const without = await started()
    expect(await without.shell.ask('shell.chooseFolder')).toMatchObject({ error: { code: 'bad-request' } })
    const native = await started(true)
    expect(await native.shell.ask('shell.chooseFolder', { start: '/a' })).toEqual({ ok: true, value: '/a' })
    expect(await native.shell.ask('shell.chooseSave', { name: 'E-1.pdf', folder: '/a' })).toEqual({ ok: true, value: '/a/E-1.pdf' })
  })

  it('lists folders', async () => {
    await mkdir(join(folder, 'sub'))
    const { shell } = await started()
    expect(await shell.ask('shell.listFolder', { path: folder })).toMatchObject({ ok: true, value: { folders: ['sub'], cases: [] } })
    expect(await shell.ask('shell.listFolder', { path: join(folder, 'none') })).toMatchObject({ error: { code: 'file-missing' } })
  })
})
