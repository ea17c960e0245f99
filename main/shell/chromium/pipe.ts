import type { Readable, Writable } from 'node:stream'

/** One DevTools event as the browser sends it. */
export interface DevtoolsEvent {
  method: string
  params: Record<string, unknown>
  sessionId: string | undefined
}

/** The DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages that end in a NUL byte. */
export interface Devtools {
  /** Sends a command and gives its result; rejects when the browser refuses it or goes. */
  send: (method: string, params?: Record<string, unknown>, sessionId?: string) => Promise<Record<string, unknown>>
  /** Calls `listener` for each event; gives back what ends it. */
  onEvent: (listener: (event: DevtoolsEvent) => void) => () => void
  /** Resolves when the browser closed its end. */
  readonly gone: Promise<void>
}

/** What the browser answered to a command it refused. The text is the browser's own and is never shown to a person. */
export class DevtoolsError extends Error {}

interface Message {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { message: string }
  sessionId?: string
}

/** Joins a client to a browser's pipes: `toBrowser` is its file descriptor 3, `fromBrowser` its 4. */
export function connectPipe(toBrowser: Writable, fromBrowser: Readable): Devtools {
  const pending = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void; method: string }>()
  const listeners = new Set<(event: DevtoolsEvent) => void>()
  let last = 0
  let open = true

  const receive = (message: Message): void => {
    if (message.id === undefined) {
      const event = { method: message.method ?? '', params: message.params ?? {}, sessionId: message.sessionId }
      for (const listener of listeners) listener(event)
      return
    }
    const call = pending.get(message.id)
    if (!call) return
    pending.delete(message.id)
    if (message.error) call.reject(new DevtoolsError(`${call.method}: ${message.error.message}`))
    else call.resolve(message.result ?? {})
  }

  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      if (!open) return
      open = false
      for (const call of pending.values()) call.reject(new DevtoolsError(`${call.method}: the browser is gone`))
      pending.clear()
      resolve()
    }
    fromBrowser.on(
      'data',
      splitMessages((text) => receive(JSON.parse(text) as Message)),
    )
    fromBrowser.once('close', end)
    fromBrowser.once('error', end)
    // A write to a browser that just ended fails with EPIPE; `close` of the other pipe says the rest.
    toBrowser.on('error', end)
  })

  return {
    gone,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new DevtoolsError(`${method}: the browser is gone`))
        const id = ++last
        pending.set(id, { resolve, reject, method })
        toBrowser.write(JSON.stringify(sessionId === undefined ? { id, method, params } : { id, method, params, sessionId }) + '\0')
      }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Joins chunks and calls `take` with each text that a NUL byte ends. A message may span chunks, a chunk hold many. */
export function splitMessages(take: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end))
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      start = end + 1
      take(text)
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
}
