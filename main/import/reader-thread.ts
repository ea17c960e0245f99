import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MasarError } from '../../shared/api/errors.ts'
import { entryUrl, programFolders } from '../entry.ts'
import { isMessage } from './check-message.ts'
import { createFilePieces } from './file-pieces.ts'
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
  /** Program of the thread, where it is not the import's own: for tests. */
  entry?: URL | undefined
  progress?: ((done: number, total: number) => void) | undefined
  /** Milliseconds of silence, for tests. */
  silence?: number | undefined
}

/** Memory of the thread in MiB: a full sheet of XLS, which a library holds whole, is the largest thing on its heap (docs/decisions/0126). */
const RESOURCES = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * The thread may read the program that it is, but write nothing, start no process and load no native module (docs/decisions/0150 has what that holds and
 * what not). Electron's Node is not known to take this for a thread.
 */
const rights = (entry: URL): string[] =>
  process.versions['electron'] === undefined ? ['--permission', ...[...programFolders(), fileURLToPath(entry)].map((path) => `--allow-fs-read=${path}`)] : []

/**
 * Starts the thread that parses a file, and feeds it the file's bytes as it asks for them. The thread is given up when it says
 * nothing for a minute while it is its turn.
 */
export function startReader({ handle, job, signal, keep, entry = entryUrl('import-worker'), progress, silence = LIMITS.silence }: ReaderSetting): ReaderThread {
  // What a library says of a file on its output goes nowhere: it might quote it.
  const worker = new Worker(entry, {
    resourceLimits: RESOURCES,
    execArgv: rights(entry),
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
  })
  const inbox: FromWorker[] = []
  let failure: unknown = null
  let ended = false
  let wake: () => void = () => undefined
  let asked = 0
  let pass = 1
  let position = 0
  let feeding = false
  let stopped = false
  /** Answers under way to what the worker needs; pieces that it needed; and, once it needs any, the keeping of the whole file beside it. */
  let answering = 0
  const touched = new Set<number>()
  let beside: Promise<void> | null = null
  const pieces = createFilePieces({ handle, bytes: job.bytes, file: job.file, keep })
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
        const mine = pass
        const index = position / LIMITS.piece
        const bytes = await pieces.read(index)
        if (mine !== pass) continue
        await pieces.keep(index, bytes)
        if (mine !== pass) continue
        hash?.update(bytes)
        asked--
        position += bytes.length
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

  const answer = async ({ id, offset, length }: FromWorker & { type: 'need' }): Promise<void> => {
    answering++
    try {
      const index = offset / LIMITS.piece
      // The thread parses untrusted bytes: what it asks is not taken on trust either.
      if (!(Number.isInteger(index) && index >= 0 && index < pieces.count && length === Math.min(LIMITS.piece, job.bytes - offset)))
        throw new MasarError('reader-failed', { file: job.file })
      if (beside === null) {
        pieces.atRandom()
        beside = pieces.keepRest(() => failure === null && !stopped)
        beside.catch(fail)
      }
      const bytes = await pieces.read(index)
      if (!ended) post({ type: 'part', id, bytes }, [bytes.buffer])
      progress?.(Math.min(touched.add(index).size * LIMITS.piece, job.bytes), job.bytes)
    } catch (error) {
      fail(error)
    } finally {
      answering--
      heard = performance.now()
    }
  }

  worker.on('message', (message: unknown) => {
    heard = performance.now()
    if (failure !== null) return
    if (!isMessage(message)) return fail(new MasarError('reader-failed', { file: job.file }))
    if (message.type === 'need') void answer(message)
    else if (message.type === 'ask') {
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
      // One that does not wait to be asked would fill the memory.
      if (inbox.length > LIMITS.batchesAhead + 2) return fail(new MasarError('reader-failed', { file: job.file }))
      inbox.push(message)
      wake()
    }
  })
  // A workbook that lies in memory whole may be too large for it.
  worker.on('error', (error: NodeJS.ErrnoException) =>
    fail(new MasarError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-large' : 'reader-failed', { file: job.file })),
  )
  worker.on('messageerror', () => fail(new MasarError('reader-failed', { file: job.file })))
  worker.on('exit', () => {
    if (!ended) fail(new MasarError('reader-failed', { file: job.file }))
  })
  const cancel = (): void => fail(new MasarError('cancelled'))
  signal.addEventListener('abort', cancel, { once: true })
  const watch = setInterval(
    () => {
      const waiting = unwritten >= LIMITS.batchesAhead || feeding || answering > 0
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
        // What was read is a source only once all of the file is kept.
        if (message.type === 'done') await beside
        if (failure !== null) throw failure
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
      stopped = true
      clearInterval(watch)
      signal.removeEventListener('abort', cancel)
      await worker.terminate()
      await beside?.catch(() => undefined)
    },
  }
}
