import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { createJsonScanner } from './scanner.ts'
import type { JsonItem } from './scanner.ts'

export type { JsonItem } from './scanner.ts'

/**
 * Reads JSON of any size in pieces and gives the values at the chosen paths as they come, in the order of the file, each with its place in bytes
 * (`offset` counts from the first byte of the file, a byte-order mark included). A path is keys joined by points, `*` for any key or index
 * (`chats.list.*.messages.*`); `` is the whole. Where one path leads into a value that another already gives, only the outer one is given.
 * One array a piece, empty ones left out. `texts`: each with its own text, for members of a zip, whose rows do not lie in the original in clear. UTF-8 with or without mark; bytes that are no UTF-8 come as U+FFFD. A key `__proto__` is a key like any other.
 *
 * Throws `file-damaged` for what is no JSON or ends early, `file-limit` for a value larger than `most` bytes (`what: 'size'`) or nested deeper
 * than `LIMITS.json.depth` (`what: 'depth'`).
 */
export async function* streamJson(
  pieces: AsyncIterable<Uint8Array>,
  paths: readonly string[],
  file: string,
  most: number = LIMITS.json.value,
  texts = false,
): AsyncGenerator<JsonItem[]> {
  const scanner = createJsonScanner(paths, { depth: LIMITS.json.depth, value: most, texts })
  const said = (fault: unknown): MasarError =>
    fault instanceof MasarError ? new MasarError(fault.code, { ...fault.params, file }) : new MasarError('file-damaged', { file }, { cause: fault })
  for await (const piece of pieces) {
    let items: JsonItem[]
    try {
      items = scanner.push(piece)
    } catch (fault) {
      throw said(fault)
    }
    if (items.length > 0) yield items
  }
  let rest: JsonItem[]
  try {
    rest = scanner.end()
  } catch (fault) {
    throw said(fault)
  }
  if (rest.length > 0) yield rest
}
