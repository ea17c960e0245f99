import { bytesOf } from '../../../../../main/import/readers/bytes.ts'
import { openTables } from '../../../../../main/import/readers/tables.ts'
import type { TablePart, Tables } from '../../../../../main/import/readers/tables.ts'
import { formatDefinitions } from '../../../../../main/import/import-formats.ts'
import type { FromWorker, ToWorker } from '../../../../../main/import/protocol.ts'
import { readFile } from '../../../../../main/import/worker-read.ts'
import type { RawRecord, Warning } from '../../../../../main/import/types.ts'

/** The tables of bytes in memory, as the worker opens them; `piece`: bytes that come at a time. */
export function tablesOf(file: string, content: Uint8Array | string, piece = 1024 ** 2): Promise<Tables> {
  const bytes = Buffer.from(content)
  return openTables({
    file,
    bytes: bytes.length,
    head: bytes.subarray(0, 1024 ** 2),
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield { bytes: bytes.subarray(at, at + piece), last: at + piece >= bytes.length }
    },
    random: () => bytesOf(bytes),
    alive: () => undefined,
  })
}

export interface ReadPart {
  name: string
  hidden: boolean
  why: TablePart['why']
  cells: string[][]
  records: RawRecord[]
  raws: string[]
  /** Numbers of rows that are too long. */
  long: number[]
  warnings: Warning[]
}

/** All parts of a file, each read to its end. */
export async function readAll(file: string, content: Uint8Array | string, piece?: number): Promise<ReadPart[]> {
  const { parts } = await tablesOf(file, content, piece)
  const read: ReadPart[] = []
  for (const { name, hidden, why, source } of parts) {
    const part: ReadPart = { name, hidden, why, cells: [], records: [], raws: [], long: [], warnings: [] }
    if (source) {
      for await (const chunk of source.open()) {
        for (const record of chunk.records) {
          part.records.push(record)
          part.raws.push(chunk.raw(record))
        }
        for (const { row } of chunk.long) part.long.push(row)
      }
      part.cells = part.records.map(({ cells }) => cells)
      part.warnings = source.warnings()
    }
    read.push(part)
  }
  return read
}

/** Rows that hold something, without the empty cells at their ends. */
export const filled = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)).filter((cells) => cells.length > 0)

/** What the reader says last of a file, without thread and case. */
export async function readAlone(file: string, bytes: Uint8Array): Promise<FromWorker | undefined> {
  let listen: (message: ToWorker) => void = () => undefined
  let last: FromWorker | undefined
  let [pass, at] = [1, 0]
  const answer = (message: FromWorker): void => {
    if (message.type === 'rewind') [pass, at] = [message.pass, 0]
    else if (message.type === 'need')
      listen({ type: 'part', id: message.id, bytes: Uint8Array.from(bytes.subarray(message.offset, message.offset + message.length)) })
    else if (message.type === 'ask' && at < bytes.length) {
      const piece = Uint8Array.from(bytes.subarray(at, at + 1024 ** 2))
      at += piece.length
      listen({ type: 'piece', pass, bytes: piece, last: at >= bytes.length })
    } else if (message.type === 'batch') listen({ type: 'written' })
    last = message
  }
  const reading = readFile({ post: (message) => queueMicrotask(() => answer(message)), onMessage: (listener) => (listen = listener) })
  const defaults = { region: 'MA', zone: 'Africa/Casablanca' }
  listen({ type: 'start', job: { mode: 'import', file, bytes: bytes.length, defaults, formats: formatDefinitions() } })
  await reading
  await new Promise((resolve) => setImmediate(resolve))
  return last
}
