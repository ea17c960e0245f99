import type { Reply, Topic, TopicOf } from '../../shared/api/contract.ts'
import { toReply, type ErrorCode } from '../../shared/api/errors.ts'
import type { Printer } from '../shell/shell.ts'
import type { CaseChannel } from './protocol.ts'

export interface CaseClient {
  /** Asks the case process. Never rejects: a process that went answers `case-locked` or, after a crash, `internal`. */
  call: (method: string, args: unknown) => Promise<Reply>
  /** Calls that wait for an answer. */
  readonly waiting: number
  /** Lets the process finish and waits for its end; after `patience` ms it is ended by force. */
  end: (patience?: number) => Promise<void>
  /** Resolves when the process is gone: `lock` when asked to, `crash` when not. */
  readonly ended: Promise<'lock' | 'crash'>
}

export interface ClientOptions {
  channel: CaseChannel
  printer: Printer
  onTopic: <T extends Topic>(topic: T, message: TopicOf<T>) => void
}

const CLOSE_PATIENCE_MS = 10_000

/** The shell's side of one case process. */
export function connectCase({ channel, printer, onTopic }: ClientOptions): CaseClient {
  const pending = new Map<number, (reply: Reply) => void>()
  let last = 0
  let asked = false
  let gone = false

  const refusal = (): Reply => {
    const code: ErrorCode = asked ? 'case-locked' : 'internal'
    return { ok: false, error: { code, params: {} } }
  }

  const ended = new Promise<'lock' | 'crash'>((resolve) => {
    channel.onEnd(() => {
      gone = true
      for (const answer of pending.values()) answer(refusal())
      pending.clear()
      resolve(asked ? 'lock' : 'crash')
    })
  })

  channel.onMessage((message) => {
    switch (message.kind) {
      case 'reply': {
        const answer = pending.get(message.id)
        pending.delete(message.id)
        answer?.(message.reply)
        break
      }
      case 'topic':
        onTopic(message.topic, message.message)
        break
      case 'print':
        printer.pdf(message.document).then(
          (bytes) => channel.post({ kind: 'printed', id: message.id, bytes }),
          (error: unknown) => channel.post({ kind: 'print-failed', id: message.id, error: toReply(error) }),
        )
        break
    }
  })

  return {
    ended,
    get waiting() {
      return pending.size
    },
    call: (method, args) =>
      new Promise((resolve) => {
        if (gone || asked) return resolve(refusal())
        const id = ++last
        pending.set(id, resolve)
        channel.post({ kind: 'call', id, method, args })
      }),
    end: async (patience = CLOSE_PATIENCE_MS) => {
      if (gone) return
      if (!asked) {
        asked = true
        channel.post({ kind: 'close' })
      }
      const timer = setTimeout(() => channel.kill(), patience)
      await ended
      clearTimeout(timer)
    },
  }
}
