import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { MasarError } from '../../shared/api/errors.ts'
import { entryUrl } from '../entry.ts'
import { LIMITS } from './limits.ts'
import type { FromWorker, ReaderJob, ToWorker } from './protocol.ts'

export interface ReaderThread {
  /** What the worker says, in order, until it is done. Throws its refusal, `reader-timeout`, `reader-failed`, `cancelled`. */
  messages(): AsyncGenerator<FromWorker>
  /** A batch is written; the worker may send another. */
  written(): void
  /** SHA-256 of the bytes as read in the last pass, where the file was read more than once; else null. */
  digest(): string | null
  stop(): Promise<void>
}

export interface ReaderSetting {
  handle: FileHandle
  job: ReaderJob
  signal: AbortSignal
  /** Bytes that were not read before, in order: to be kept. They are the worker's as soon as it resolves. */
  keep?: ((bytes: Uint8Array) => Promise<void>) | undefined
  progress?: ((done: number, total: number) => void) | undefined
  /** Milliseconds of silence, for tests. */
  silence?: number | undefined
}

/** Memory of the thread in MiB: a spreadsheet's shared texts are the largest thing it may hold on its heap. */
const RESOURCES = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

/**
 * Starts the thread that parses a file, and feeds it the file's bytes as it asks for them. The thread is given up when it says
 * nothing for a minute while it is its turn.
 */
export function startReader({ handle, job, signal, keep, progress, silence = LIMITS.silence }: ReaderSetting): ReaderThread {
  const worker = new Worker(entryUrl('import-worker'), { resourceLimits: RESOURCES, env: {}, stdin: false })
  const inbox: FromWorker[] = []
  let failure: unknown = null
  let ended = false
  let wake: () => void = () => undefined
  let asked = 0
  let pass = 1
  let position = 0
  let reached = 0
  let feeding = false
  let hash: ReturnType<typeof createHash> | null = null
  let heard = performance.now()
  let unwritten = 0

  const post = (message: ToWorker, transfer: ArrayBuffer[] = []): void => worker.postMessage(message, transfer)
  const fail = (error: unknown): void => {
    failure ??= error
    wake()
  }

  const wanted = (): boolean => asked > 0 && failure === null && !ended && position < job.bytes

  /** One piece at a time, so that they are kept in order. */
  const feed = async (): Promise<void> => {
    if (feeding) return
    feeding = true
    try {
      while (wanted()) {
        const size = Math.min(LIMITS.piece, job.bytes - position)
        const bytes = new Uint8Array(size)
        const mine = pass
        const { bytesRead } = await handle.read(bytes, 0, size, position)
        if (mine !== pass) continue
        if (bytesRead < size) throw new MasarError('file-damaged', { file: job.file })
        if (position >= reached) {
          await keep?.(bytes)
          reached = position + size
        }
        if (mine !== pass) continue
        hash?.update(bytes)
        asked--
        position += size
        heard = performance.now()
        post({ type: 'piece', pass, bytes, last: position >= job.bytes }, [bytes.buffer])
        progress?.(position, job.bytes)
      }
    } catch (error) {
      fail(error)
    } finally {
      feeding = false
    }
  }

  worker.on('message', (message: FromWorker) => {
    heard = performance.now()
    if (message.type === 'ask') {
      asked++
      void feed()
    } else if (message.type === 'rewind') {
      pass = message.pass
      position = 0
      asked = 0
      hash = createHash('sha256')
    } else if (message.type !== 'alive') {
      if (message.type === 'batch') unwritten++
      else if (message.type !== 'understood') ended = true
      inbox.push(message)
      wake()
    }
  })
  worker.on('error', () => fail(new MasarError('reader-failed', { file: job.file })))
  worker.on('messageerror', () => fail(new MasarError('reader-failed', { file: job.file })))
  worker.on('exit', () => {
    if (!ended) fail(new MasarError('reader-failed', { file: job.file }))
  })
  const cancel = (): void => fail(new MasarError('cancelled'))
  signal.addEventListener('abort', cancel, { once: true })
  const watch = setInterval(
    () => {
      const waiting = unwritten >= LIMITS.batchesAhead || feeding
      if (waiting) heard = performance.now()
      else if (performance.now() - heard > silence) fail(new MasarError('reader-timeout', { file: job.file }))
    },
    Math.min(1_000, silence / 2),
  )
  watch.unref()
  if (signal.aborted) cancel()
  post({ type: 'start', job })

  return {
    async *messages() {
      for (;;) {
        if (failure !== null) throw failure
        const message = inbox.shift()
        if (!message) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        if (message.type === 'failed') throw new MasarError(message.reply.code, { file: job.file, ...message.reply.params })
        yield message
        if (message.type === 'done' || message.type === 'preview') return
      }
    },
    written() {
      unwritten--
      post({ type: 'written' })
    },
    digest: () => hash?.digest('hex') ?? null,
    async stop() {
      ended = true
      clearInterval(watch)
      signal.removeEventListener('abort', cancel)
      await worker.terminate()
    },
  }
}
