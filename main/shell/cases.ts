import { mkdir } from 'node:fs/promises'
import type { Args, MethodOf, Reply } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { connectCase, type CaseClient, type ClientOptions } from '../process/client.ts'
import { SAMPLE_METHOD, type CaseChannel } from '../process/protocol.ts'

export type Opening = Extract<MethodOf<'case'>, 'case.create' | 'case.open'>
export type LockReason = 'lock' | 'crash' | 'idle'

export interface CasesOptions extends Pick<ClientOptions, 'printer' | 'onTopic'> {
  /** Starts an empty case process. */
  spawn: () => CaseChannel
  /** The open case is closed and its process gone. */
  onLocked: (why: LockReason) => void
}

/** The case processes of one window: at most one holds an open case. */
export interface Cases {
  /** Makes or opens a case in a process of its own, after locking the one that was open. */
  open: (method: Opening, args: Args<Opening>) => Promise<Reply>
  /** Asks the open case. Throws `no-case-open`. */
  call: (method: string, args: unknown) => Promise<Reply>
  lock: (why?: 'lock' | 'idle') => Promise<void>
  /** Makes the sample case in `folder`, in a process that does nothing else. */
  sample: (folder: string, job: string) => Promise<{ path: string; passphrase: string }>
  /** Starts an empty process ahead of time, so that opening need not wait for it. */
  prepare: () => void
  /** True while nothing is open, or while the open case is at work. */
  busy: () => boolean
  /** Ends every process, also those at work. */
  end: () => Promise<void>
}

export function caseProcesses({ spawn, printer, onTopic, onLocked }: CasesOptions): Cases {
  const alive = new Set<CaseClient>()
  /** Holds the open case. */
  let current: CaseClient | null = null
  /** Started ahead, empty. */
  let spare: CaseClient | null = null
  let why: 'lock' | 'idle' = 'lock'
  let over = false
  let turn: Promise<unknown> = Promise.resolve()

  const start = (): CaseClient => {
    const client = connectCase({ channel: spawn(), printer, onTopic })
    alive.add(client)
    const gone = (how: 'lock' | 'crash'): void => {
      alive.delete(client)
      if (spare === client) spare = null
      if (current !== client) return
      current = null
      onLocked(how === 'crash' ? 'crash' : why)
    }
    void client.ended.then(gone)
    return client
  }

  const take = (): CaseClient => {
    const client = spare ?? start()
    spare = null
    return client
  }

  /** Opening, making and locking wait for each other, so that two clicks never make two processes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(() => work())
    turn = result.catch(() => undefined)
    return result
  }

  const lock = async (because: 'lock' | 'idle' = 'lock'): Promise<void> => {
    why = because
    await current?.end()
  }

  const open = async (method: Opening, args: unknown): Promise<Reply> => {
    await lock()
    const client = take()
    const reply = await client.call(method, args)
    // A process whose attempt failed is not used again: it saw a passphrase.
    if (reply.ok) current = client
    else await client.end()
    return reply
  }

  const sample = async (folder: string, job: string): Promise<{ path: string; passphrase: string }> => {
    await lock()
    await mkdir(folder, { recursive: true })
    const client = take()
    const reply = await client.call(SAMPLE_METHOD, { folder, job })
    await client.end()
    if (!reply.ok) throw new MasarError(reply.error.code, reply.error.params)
    return reply.value as unknown as { path: string; passphrase: string }
  }

  return {
    open: (method, args) => inTurn(() => open(method, args)),
    call: (method, args) => {
      if (!current) throw new MasarError('no-case-open')
      return current.call(method, args)
    },
    lock: (because) => inTurn(() => lock(because)),
    sample: (folder, job) => inTurn(() => sample(folder, job)),
    prepare: () => {
      if (!over && !current) spare ??= start()
    },
    busy: () => current === null || current.waiting > 0,
    end: async () => {
      over = true
      await Promise.all([...alive].map((client) => client.end()))
    },
  }
}
