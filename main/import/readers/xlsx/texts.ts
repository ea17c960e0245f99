import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'

/** The texts that cells point to, by their index. */
export interface Texts {
  readonly count: number
  /** Null for an index that has none. */
  at(index: number): string | null
}

export interface TextsBuilder extends Texts {
  add(text: string): void
  clear(): void
}

const BLOCK = 4 * 1024 ** 2
/** Characters of texts kept ready: those that rows share are used again and again. */
const READY = 8 * 1024 ** 2

/**
 * Texts as bytes in few large blocks: a million short texts would weigh five times as much as objects, and none of them may go to a disk.
 * `add` throws `file-limit`.
 */
export function createTexts(file: string): TextsBuilder {
  let blocks: Buffer[] = []
  let used = BLOCK
  let size = 0
  let count = 0
  /** Block, place and length of each. */
  let places = new Uint32Array(3 * 1024)
  let ready: (string | undefined)[] = []
  let readySize = 0

  const decode = (index: number): string => {
    const [block = 0, from = 0, length = 0] = places.subarray(3 * index, 3 * index + 3)
    return blocks[block]?.toString('utf8', from, from + length) ?? ''
  }
  return {
    get count() {
      return count
    },
    add(text) {
      const length = Buffer.byteLength(text)
      size += length
      if (count >= LIMITS.zip.strings || size > LIMITS.zip.stringCharacters) throw new MasarError('file-limit', { file, what: 'strings' })
      if (used + length > BLOCK) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, length)))
        used = 0
      }
      const block = blocks.length - 1
      if (3 * count + 3 > places.length) {
        const larger = new Uint32Array(places.length * 2)
        larger.set(places)
        places = larger
      }
      places[3 * count] = block
      places[3 * count + 1] = used
      places[3 * count + 2] = length
      blocks[block]?.write(text, used, 'utf8')
      used += length
      count++
    },
    at(index) {
      if (!(index >= 0 && index < count)) return null
      const known = ready[index]
      if (known !== undefined) return known
      const text = decode(index)
      readySize += text.length + 16
      if (readySize > READY) {
        ready = []
        readySize = 0
      }
      ready[index] = text
      return text
    },
    clear() {
      blocks = []
      used = BLOCK
      size = 0
      count = 0
      ready = []
      readySize = 0
    },
  }
}
