import { mkdir } from 'node:fs/promises'
import type { Method, MethodOf, Reply, Result } from '../../shared/api/contract.ts'
import { MasarError, toReply } from '../../shared/api/errors.ts'
import { connectCase, type CaseClient } from '../process/client.ts'
import { checkArgs, isMethod, targetOf } from '../process/check.ts'
import { SAMPLE_METHOD, type CaseChannel } from '../process/protocol.ts'
import { idleClock } from './idle.ts'
import { shellHandlers } from './shell-handlers.ts'
import { withRecent, type SettingsFile } from './settings.ts'
import type { Shell } from './shell.ts'

export interface ApplicationOptions {
  shell: Shell
  settings: SettingsFile
  version: string
  /** Language the system asks for, BCP 47. */
  language: string
  /** Starts an empty case process. */
  spawn(): CaseChannel
}

export interface Application {
  /** Resolves when the window is gone and the case locked. */
  readonly ended: Promise<void>
  /** Locks the case and closes the window. */
  close(): Promise<void>
}

const OPENING: readonly string[] = ['case.create', 'case.open'] satisfies MethodOf<'case'>[]

/** Joins a shell to case processes: one window, at most one open case, one process a case. */
export async function startApplication({ shell, settings, version, language, spawn }: ApplicationOptions): Promise<Application> {
  /** The process that holds the open case, or is about to. */
  let current: CaseClient | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let why: 'lock' | 'idle' = 'lock'

  const start = (): CaseClient => {
    const client = connectCase({ channel: spawn(), printer: shell.printer, onTopic: (topic, message) => shell.send(topic, message) })
    void client.ended.then((how) => {
      if (current !== client) return
      current = null
      shell.send('locked', { why: how === 'crash' ? 'crash' : why })
      why = 'lock'
    })
    return client
  }

  const lock = async (because: 'lock' | 'idle' = 'lock'): Promise<void> => {
    why = because
    await current?.end()
  }

  /** Opening, making and locking wait for each other, so that two clicks never make two processes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  /** The case that was open is locked first; a process whose attempt failed is not used again, for it saw a passphrase. */
  const open = async (method: string, args: unknown): Promise<Reply<Method>> => {
    await lock()
    const client = start()
    current = client
    const reply = await client.call(method, args)
    if (reply.ok) {
      const path = method === 'case.open' ? checkArgs('case.open', args).path : (reply.value as Result<'case.create'>).summary.path
      await settings.change((old) => withRecent(old, path))
    } else {
      // Not a lock that anybody should hear of: nothing was open.
      if (current === client) current = null
      await client.end()
    }
    return reply
  }

  const sample = async (folder: string, job: string): Promise<{ path: string; passphrase: string }> => {
    await lock()
    await mkdir(folder, { recursive: true })
    const client = start()
    const reply = await client.call(SAMPLE_METHOD, { folder, job })
    await client.end()
    if (!reply.ok) throw new MasarError(reply.error.code, reply.error.params)
    return reply.value as unknown as { path: string; passphrase: string }
  }

  const handlers = shellHandlers({ shell, settings, version, language, lock: () => inTurn(lock), sample: (folder, job) => inTurn(() => sample(folder, job)) })

  const answerCase = (method: string, args: unknown): Promise<Reply<Method>> => {
    if (OPENING.includes(method)) return inTurn(() => open(method, args))
    if (!current) throw new MasarError('no-case-open')
    return current.call(method, args)
  }

  const answer = async (method: string, args: unknown): Promise<Reply<Method>> => {
    try {
      if (!isMethod(method)) throw new MasarError('bad-request', { method: String(method).slice(0, 64), where: '' })
      if (targetOf(method) === 'case') return await answerCase(method, args)
      const handler = handlers[method as MethodOf<'shell'>] as (args: unknown) => unknown
      return { ok: true, value: (await handler(checkArgs(method, args))) as Result<Method> }
    } catch (error) {
      return { ok: false, error: toReply(error) }
    }
  }

  const clock = idleClock({
    minutes: async () => (await settings.read()).lockMinutes,
    busy: () => current === null || current.waiting > 0,
    lock: () => void inTurn(() => lock('idle')),
  })
  const ended = shell.closed.then(async () => {
    clock.stop()
    await inTurn(lock)
  })
  await shell.open(answer, clock.active)
  return {
    ended,
    close: async () => {
      shell.send('closing', {})
      await inTurn(lock)
      await shell.close()
      await ended
    },
  }
}
