import type { Handlers, Method, MethodOf, Result } from '../../shared/api/contract.ts'
import { MasarError, toReply } from '../../shared/api/errors.ts'
import type { Capabilities } from '../capabilities.ts'
import type { PrintDocument } from '../shell/shell.ts'
import { checkArgs, checkResult, isMethod, targetOf } from './check.ts'
import type { ParentLink } from './protocol.ts'

export interface Service {
  handlers: Handlers<'case'>
  /** Finishes or takes back what is running and closes the case. */
  close: () => Promise<void>
}

export interface Serving {
  link: ParentLink
  createService: (capabilities: Capabilities) => Service
  /** Methods that are none of the window's, such as making the sample. They check their own arguments. */
  internal: Record<string, (args: unknown, capabilities: Capabilities) => Promise<unknown>>
  /** True in tests: results are held to the contract too. */
  checkResults: boolean
  /** Ends the process. */
  end: () => void
}

/** Answers the shell's calls until it says `close` or is gone. The only place where arguments of case methods are checked. */
export function serveCase({ link, createService, internal, checkResults, end }: Serving): void {
  const printing = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>()
  let lastPrint = 0
  const capabilities: Capabilities = {
    printer: {
      pdf: (document: PrintDocument) =>
        new Promise((resolve, reject) => {
          const id = ++lastPrint
          printing.set(id, { resolve, reject })
          link.post({ kind: 'print', id, document })
        }),
    },
    progress: (message) => link.post({ kind: 'topic', topic: 'progress', message }),
    notify: (topic, message) => link.post({ kind: 'topic', topic, message }),
  }
  const service = createService(capabilities)

  const run = async (method: string, args: unknown): Promise<unknown> => {
    if (Object.hasOwn(internal, method)) return internal[method]?.(args, capabilities)
    if (!isMethod(method) || targetOf(method) !== 'case') throw new MasarError('bad-request', { method, where: '' })
    const handler = service.handlers[method as MethodOf<'case'>] as (args: unknown) => unknown
    const result = await handler(checkArgs(method, args))
    return checkResults ? checkResult(method, result) : result
  }

  const answer = async (id: number, method: string, args: unknown): Promise<void> => {
    try {
      const value = (await run(method, args)) as Result<Method>
      link.post({ kind: 'reply', id, reply: { ok: true, value } })
    } catch (error) {
      if (checkResults && !(error instanceof MasarError)) process.stderr.write(`${method}: ${String(error)}\n`)
      link.post({ kind: 'reply', id, reply: { ok: false, error: toReply(error) } })
    }
  }

  let closing = false
  const close = (): void => {
    if (closing) return
    closing = true
    service.close().then(end, end)
  }

  const settle = (id: number, how: (waiting: { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }) => void): void => {
    const waiting = printing.get(id)
    printing.delete(id)
    if (waiting) how(waiting)
  }

  link.onMessage((message) => {
    switch (message.kind) {
      case 'call':
        void answer(message.id, message.method, message.args)
        break
      case 'printed':
        settle(message.id, ({ resolve }) => resolve(message.bytes))
        break
      case 'print-failed':
        settle(message.id, ({ reject }) => reject(new MasarError(message.error.code, message.error.params)))
        break
      case 'close':
        close()
        break
    }
  })
  link.onGone(close)
}
