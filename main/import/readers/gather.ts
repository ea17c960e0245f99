import { MasarError } from '../../../shared/api/errors.ts'

/** Gathers a file that must lie in memory whole. Throws `file-too-large` beyond `most` bytes, `file-damaged` when its size is not what was said. */
export async function gather(file: string, size: number, most: number, pieces: AsyncIterable<{ bytes: Uint8Array }>): Promise<Buffer> {
  if (size > most) throw new MasarError('file-too-large', { file })
  const whole = Buffer.alloc(size)
  let at = 0
  for await (const { bytes } of pieces) {
    if (at + bytes.length > size) throw new MasarError('file-damaged', { file })
    whole.set(bytes, at)
    at += bytes.length
  }
  if (at !== size) throw new MasarError('file-damaged', { file })
  return whole
}
