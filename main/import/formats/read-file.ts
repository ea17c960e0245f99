import { MasarError } from '../../../shared/api/errors.ts'
import { openSource } from '../import-file.ts'
import { checkFormat } from './bring.ts'
import type { FormatDefinition } from './definition.ts'

/** A definition is some kilobytes. */
const LARGEST = 1024 ** 2

/** Reads a definition from a file that may be anybody's. Throws `file-missing`, `file-empty`, `file-too-large`, `format-faulty`. */
export async function readFormatFile(path: string): Promise<FormatDefinition> {
  const checked = checkFormat(await readJsonFile(path))
  if ('reason' in checked) throw new MasarError('format-faulty', { reason: checked.reason })
  return checked.definition
}

/** What a small file of JSON holds; undefined where it is none. Throws `file-missing`, `file-empty`, `file-too-large`. */
export async function readJsonFile(path: string): Promise<unknown> {
  const { handle, bytes, name } = await openSource(path)
  try {
    if (bytes > LARGEST) throw new MasarError('file-too-large', { file: name })
    const text = (await handle.readFile()).toString('utf8').replace(/^\ufeff/, '')
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  } finally {
    await handle.close()
  }
}
