import { checkBatch } from '../../main/import/check-batch.ts'
import { isMessage } from '../../main/import/check-message.ts'
import { DOCUMENT_READERS } from '../../main/import/documents/registry.ts'
import { formatDefinitions } from '../../main/import/import-formats.ts'
import { LIMITS } from '../../main/import/limits.ts'
import type { FromWorker, ReaderJob, ToWorker } from '../../main/import/protocol.ts'
import { readFile } from '../../main/import/worker-read.ts'
import { checkRefusal, checkWords } from './words.ts'

/** One file as it is given to a reader. */
export interface Input {
  /** Base name. */
  file: string
  bytes: Uint8Array
  /** What a person says beside it. */
  job: Partial<ReaderJob>
}

type Rows = Record<'rows' | 'statements' | 'rejected', number>

/**
 * Reads a file as the thread does, in this one, and holds all that the reader says to what it promises: messages by their schema, batches as the case
 * checks them, sums that agree, words in three languages for every code. Gives the last message; throws what is wrong.
 */
export async function readAlone({ file, bytes, job: given }: Input, mode: ReaderJob['mode']): Promise<FromWorker> {
  let listen: (message: ToWorker) => void = () => undefined
  let known = { selectors: 0, cells: 0, people: 0 }
  let pass = 1
  let position = 0
  let last: FromWorker | null = null
  const rows: Rows = { rows: 0, statements: 0, rejected: 0 }
  const broken: unknown[] = []
  const job: ReaderJob = { mode, file, bytes: bytes.length, defaults: { region: 'MA', zone: 'Africa/Casablanca' }, formats: formatDefinitions(), ...given }

  const answer = (message: FromWorker): void => {
    switch (message.type) {
      case 'ask': {
        if (position >= bytes.length) return
        const piece = Uint8Array.from(bytes.subarray(position, position + LIMITS.piece))
        position += piece.length
        return listen({ type: 'piece', pass, bytes: piece, last: position >= bytes.length })
      }
      case 'need':
        return listen({ type: 'part', id: message.id, bytes: Uint8Array.from(bytes.subarray(message.offset, message.offset + message.length)) })
      case 'rewind':
        pass = message.pass
        position = 0
        return
      case 'batch': {
        known = checkBatch(structuredClone(message.batch), known, bytes.length).known
        rows.rows += message.batch.rows
        rows.statements += message.batch.statements?.filter(({ also }) => !also).length ?? 0
        rows.rejected += message.batch.others.filter(({ what }) => what === 'rejected').length
        return listen({ type: 'written' })
      }
      default:
        last = message
    }
  }
  const take = (message: FromWorker): void => {
    try {
      if (message.type !== 'batch' && !isMessage(structuredClone(message)))
        throw new Error(`no message of the protocol: ${JSON.stringify(message).slice(0, 300)}`)
      answer(message)
    } catch (error) {
      broken.push(error)
      // The reader waits for an answer: it is told anything, so that it ends.
      if (message.type === 'batch') listen({ type: 'written' })
    }
  }
  const reading = readFile(
    { post: (message) => queueMicrotask(() => take(message)), onMessage: (listener) => (listen = listener) },
    DOCUMENT_READERS,
    (error) => broken.push(error),
  )
  listen({ type: 'start', job })
  await reading
  await new Promise((resolve) => setImmediate(resolve))
  if (broken.length > 0) throw broken[0]
  return checkEnd(last, rows, job)
}

function checkEnd(last: FromWorker | null, rows: Rows, { mode, file }: ReaderJob): FromWorker {
  if (last === null) throw new Error('ended without a word')
  if (last.type === 'failed') checkRefusal(last.reply.code, { file, ...last.reply.params })
  else if (last.type === 'preview') checkWords(last.preview)
  else if (last.type !== 'done' || mode !== 'import') throw new Error(`ended with ${last.type}`)
  else {
    const { observations, statements, rejected, kinds, stated } = last.summary
    const sum = (list: readonly { count: number }[]): number => list.reduce((total, { count }) => total + count, 0)
    if (observations !== rows.rows || statements !== rows.statements || rejected !== rows.rejected || sum(kinds) !== observations || sum(stated) !== statements)
      throw new Error(`rows do not add up: ${JSON.stringify({ ...last.summary, warnings: [], found: rows })}`)
    checkWords(last.summary)
  }
  return last
}
