import type { FromWorker, ReaderJob, ToWorker } from './protocol.ts'
import { bytesByPiece } from './readers/bytes.ts'
import type { RandomBytes } from './readers/bytes.ts'
import type { Pieces } from './readers/text/source.ts'
import { LIMITS } from './limits.ts'

/** The worker's end of the line; a test gives its own. */
export interface Port {
  post(message: FromWorker, transfer?: ArrayBuffer[]): void
  onMessage(listener: (message: ToWorker) => void): void
}

export interface Line {
  started: Promise<ReaderJob>
  /** The first bytes, which `pieces` gives again. */
  peek(): Promise<Uint8Array>
  /** The file's bytes from the start, each time it is called. */
  pieces: Pieces
  /** The file's bytes at any place, for archives; `size` is the file's. */
  random(size: number): RandomBytes
  /** Takes what is left of the pass under way, so that all of the file is kept and seen to be what it was. Nothing where the file is read at random. */
  drain(): Promise<void>
  /** Sends a batch; waits while too many are unwritten. */
  send(message: FromWorker, transfer?: ArrayBuffer[]): Promise<void>
  post(message: FromWorker): void
}

/** Turns messages into the streams that reading needs, with bounds on what is under way in each direction. */
export function createLine(port: Port): Line {
  let arrived: (ToWorker & { type: 'piece' })[] = []
  let wake: () => void = () => undefined
  let pass = 0
  let taken = false
  let whole = false
  let unwritten = 0
  let needs = 0
  const needed = new Map<number, (bytes: Uint8Array) => void>()
  let start: (job: ReaderJob) => void = () => undefined
  const started = new Promise<ReaderJob>((resolve) => (start = resolve))

  port.onMessage((message) => {
    if (message.type === 'start') start(message.job)
    else if (message.type === 'written') unwritten--
    else if (message.type === 'part') needed.get(message.id)?.(message.bytes)
    else if (message.pass === pass) arrived.push(message)
    wake()
  })
  const until = async (ready: () => boolean): Promise<void> => {
    while (!ready()) await new Promise<void>((resolve) => (wake = resolve))
  }

  const ask = (): void => {
    for (let i = 0; i < LIMITS.piecesAhead; i++) port.post({ type: 'ask' })
  }
  const begin = (): void => {
    if (pass > 0) return
    pass = 1
    ask()
  }

  const fetch = async (offset: number, length: number): Promise<Uint8Array> => {
    const id = needs++
    const answer = new Promise<Uint8Array>((resolve) => needed.set(id, resolve))
    port.post({ type: 'need', id, offset, length })
    const bytes = await answer
    needed.delete(id)
    return bytes
  }

  return {
    started,
    post: (message) => port.post(message),
    async peek() {
      begin()
      await until(() => arrived.length > 0)
      return arrived[0]?.bytes ?? new Uint8Array(0)
    },
    async *pieces() {
      if (taken) {
        arrived = []
        whole = false
        port.post({ type: 'rewind', pass: ++pass })
        ask()
      } else begin()
      taken = true
      const mine = pass
      for (;;) {
        await until(() => arrived.length > 0 || pass !== mine)
        const piece = pass === mine ? arrived.shift() : undefined
        if (!piece) return
        if (piece.last) whole = true
        else port.post({ type: 'ask' })
        yield { bytes: piece.bytes, last: piece.last }
        if (piece.last) return
      }
    },
    random: (size) => bytesByPiece(size, (index) => fetch(index * LIMITS.piece, Math.min(LIMITS.piece, size - index * LIMITS.piece))),
    async drain() {
      if (needs > 0) return
      begin()
      taken = true
      while (!whole) {
        await until(() => arrived.length > 0)
        whole = arrived.shift()?.last ?? false
        port.post({ type: whole ? 'alive' : 'ask' })
      }
    },
    async send(message, transfer) {
      await until(() => unwritten < LIMITS.batchesAhead)
      unwritten++
      port.post(message, transfer)
    },
  }
}
