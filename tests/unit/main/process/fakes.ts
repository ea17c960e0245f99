import type { CaseChannel, FromCase, ToCase } from '../../../../main/process/protocol.ts'

/** A line to a case process that is not there: what was posted, and ways to speak for it. */
export interface FakeChannel extends CaseChannel {
  posted: ToCase[]
  say: (message: FromCase) => void
  die: () => void
  killed: boolean
}

/** With `obedient` the process ends when asked to close. */
export function fakeChannel({
  obedient = true,
  reply,
}: { obedient?: boolean; reply?: (message: Extract<ToCase, { kind: 'call' }>) => FromCase } = {}): FakeChannel {
  let onMessage: (message: FromCase) => void = () => undefined
  let onEnd: () => void = () => undefined
  const channel: FakeChannel = {
    posted: [],
    killed: false,
    post: (message) => {
      channel.posted.push(message)
      if (message.kind === 'close' && obedient) queueMicrotask(() => onEnd())
      if (message.kind === 'call' && reply) queueMicrotask(() => onMessage(reply(message)))
    },
    onMessage: (listener) => (onMessage = listener),
    onEnd: (listener) => (onEnd = listener),
    kill: () => {
      channel.killed = true
      onEnd()
    },
    say: (message) => onMessage(message),
    die: () => onEnd(),
  }
  return channel
}
