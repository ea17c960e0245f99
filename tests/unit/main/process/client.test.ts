import { describe, expect, it, vi } from 'vitest'
import { connectCase } from '../../../../main/process/client.ts'
import { MasarError } from '../../../../shared/api/errors.ts'
import { fakeChannel } from './fakes.ts'

const printer = { pdf: async () => new Uint8Array([37, 80, 68, 70]) }

describe('the line to a case process', () => {
  it('gives each answer to the call that asked, in any order', async () => {
    const channel = fakeChannel()
    const client = connectCase({ channel, printer, onTopic: () => undefined })
    const first = client.call('case.summary', {})
    const second = client.call('keys.list', {})
    expect(client.waiting).toBe(2)
    channel.say({ kind: 'reply', id: 2, reply: { ok: true, value: [] } })
    channel.say({ kind: 'reply', id: 1, reply: { ok: false, error: { code: 'not-found', params: {} } } })
    expect(await second).toEqual({ ok: true, value: [] })
    expect(await first).toEqual({ ok: false, error: { code: 'not-found', params: {} } })
    expect(client.waiting).toBe(0)
  })

  it('passes topics on', () => {
    const channel = fakeChannel()
    const onTopic = vi.fn()
    connectCase({ channel, printer, onTopic })
    channel.say({ kind: 'topic', topic: 'changed', message: { what: 'data' } })
    expect(onTopic).toHaveBeenCalledWith('changed', { what: 'data' })
  })

  it('prints for the process and hands the bytes or the refusal back', async () => {
    const document = { title: '', lang: 'en', dir: 'ltr' as const, width: 210, height: 297, pages: ['<svg/>'] }
    const channel = fakeChannel()
    connectCase({ channel, printer, onTopic: () => undefined })
    channel.say({ kind: 'print', id: 7, document })
    await vi.waitFor(() => expect(channel.posted).toEqual([{ kind: 'printed', id: 7, bytes: new Uint8Array([37, 80, 68, 70]) }]))

    const without = fakeChannel()
    connectCase({ channel: without, printer: { pdf: () => Promise.reject(new MasarError('no-printer')) }, onTopic: () => undefined })
    without.say({ kind: 'print', id: 8, document })
    await vi.waitFor(() => expect(without.posted).toEqual([{ kind: 'print-failed', id: 8, error: { code: 'no-printer', params: {} } }]))
  })

  it('answers what waits when the process crashes, and everything after', async () => {
    const channel = fakeChannel()
    const client = connectCase({ channel, printer, onTopic: () => undefined })
    const waiting = client.call('case.summary', {})
    channel.die()
    expect(await waiting).toEqual({ ok: false, error: { code: 'internal', params: {} } })
    expect(await client.ended).toBe('crash')
    expect(await client.call('case.summary', {})).toMatchObject({ ok: false })
  })

  it('locks: asks the process to close, refuses calls meanwhile, waits for its end', async () => {
    const channel = fakeChannel()
    const client = connectCase({ channel, printer, onTopic: () => undefined })
    const waiting = client.call('import.run', {})
    const ending = client.end()
    expect(await client.call('case.summary', {})).toEqual({ ok: false, error: { code: 'case-locked', params: {} } })
    await ending
    expect(await waiting).toEqual({ ok: false, error: { code: 'case-locked', params: {} } })
    expect(await client.ended).toBe('lock')
    expect(channel.killed).toBe(false)
    await client.end()
    expect(channel.posted.filter(({ kind }) => kind === 'close')).toHaveLength(1)
  })

  it('ends a process that does not listen by force', async () => {
    const channel = fakeChannel({ obedient: false })
    const client = connectCase({ channel, printer, onTopic: () => undefined })
    await client.end(20)
    expect(channel.killed).toBe(true)
    expect(await client.ended).toBe('lock')
  })
})
