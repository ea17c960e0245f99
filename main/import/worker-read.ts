import { MasarError } from '../../shared/api/errors.ts'
import { LEAST_SURE } from '../../shared/model/source.ts'
import { DOCUMENT_READERS } from './documents/registry.ts'
import type { DocumentReader } from './documents/types.ts'
import type { ReaderJob } from './protocol.ts'
import { readDocument } from './worker-document.ts'
import { openFile } from './worker-open.ts'
import type { Opened } from './worker-open.ts'
import { createLine } from './worker-port.ts'
import type { Line, Port } from './worker-port.ts'
import { readTables } from './worker-tables.ts'

/**
 * Reads one file: the worker's whole life. Says `failed` for whatever is thrown, without its message: `reader-failed` for what is no refusal
 * of ours. For tests: `readers`, and `broke`, which is told of that.
 */
export async function readFile(port: Port, readers: readonly DocumentReader[] = DOCUMENT_READERS, broke?: (error: unknown) => void): Promise<void> {
  const line = createLine(port)
  try {
    await read(line, await line.started, readers)
  } catch (error) {
    if (!(error instanceof MasarError)) broke?.(error)
    line.post({ type: 'failed', reply: error instanceof MasarError ? { code: error.code, params: error.params } : { code: 'reader-failed', params: {} } })
  }
}

async function read(line: Line, job: ReaderJob, readers: readonly DocumentReader[]): Promise<void> {
  const opened = await openFile(line, job)
  const chosen = readerFor(opened, job, readers)
  if (chosen) return readDocument(line, job, opened, chosen)
  const tables = await opened.tables()
  await readTables(line, { ...job, formats: job.formats.filter((format) => format.reader === undefined) }, tables)
}

/** A document reader and how surely the file is its own. */
export interface Chosen {
  reader: DocumentReader
  /** Id of the definition. */
  format: string
  confidence: number
}

/**
 * The reader that the person asks for, else the surest that is sure enough; ties by the order of the registry. Null: the file is read as a
 * table. A plan is always of a table.
 */
function readerFor({ head }: Opened, { format, formats, plan }: ReaderJob, readers: readonly DocumentReader[]): Chosen | null {
  const sure = (reader: DocumentReader): number => {
    try {
      return Math.min(1, Math.max(0, reader.sniff(head)))
    } catch {
      // A file that confuses one reader is not its own.
      return 0
    }
  }
  if (plan !== undefined) return null
  if (format !== undefined) {
    const wanted = formats.find(({ id }) => id === format)?.reader ?? (readers.some(({ id }) => id === format) ? format : undefined)
    if (wanted === undefined) return null
    const reader = readers.find(({ id }) => id === wanted)
    if (!reader) throw new MasarError('format-unknown', { format })
    return { reader, format, confidence: sure(reader) }
  }
  let best: Chosen | null = null
  for (const reader of readers) {
    const confidence = sure(reader)
    if (confidence >= LEAST_SURE && confidence > (best?.confidence ?? 0)) best = { reader, format: reader.id, confidence }
  }
  return best
}
