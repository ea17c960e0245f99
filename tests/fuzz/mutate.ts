import { NASTY } from './nasty.ts'
import type { Random } from './random.ts'

/** Largest input that is made by doubling. */
const MOST = 512 * 1024

/** Damages bytes as disks, mail and people do: flips, cuts, splices, doubles, zeroes, hostile texts in the middle. `others`: files to splice with. */
export function mutateBytes(bytes: Uint8Array, random: Random, others: readonly Uint8Array[] = []): Uint8Array {
  let copy: Buffer = Buffer.from(bytes)
  for (let times = 1 + random.below(random.chance(0.2) ? 24 : 4); times > 0; times--) copy = once(copy, random, others)
  return copy
}

function once(bytes: Buffer, random: Random, others: readonly Uint8Array[]): Buffer {
  if (bytes.length === 0) return Buffer.from(random.pick(NASTY))
  const at = random.below(bytes.length)
  const length = 1 + random.below(random.chance(0.2) ? bytes.length : 64)
  const put = (text: Uint8Array): Buffer => Buffer.concat([bytes.subarray(0, at), text, bytes.subarray(at)])
  switch (random.below(10)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      return bytes
    case 1:
      bytes[at] = random.pick([0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x0a, 0x0d, 0x22, 0x3c, random.below(256)])
      return bytes
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 3:
      return bytes.subarray(0, at)
    case 4:
      bytes.fill(random.chance(0.5) ? 0 : random.below(256), at, Math.min(bytes.length, at + length))
      return bytes
    case 5: {
      const block = bytes.subarray(at, at + length)
      const times = 1 + random.below(random.chance(0.1) ? 2_000 : 4)
      return block.length * times + bytes.length > MOST ? put(block) : put(Buffer.concat(Array<Buffer>(times).fill(block)))
    }
    case 6: {
      const other = others.length > 0 ? random.pick(others) : bytes
      const from = random.below(other.length + 1)
      return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length)])
    }
    case 7: {
      const size = random.pick([1, 2, 4, 8])
      if (at + size > bytes.length) return bytes
      bytes.fill(random.pick([0, 0xff, 0x7f, 0x80]), at, at + size)
      return bytes
    }
    default:
      return put(textBytes(random.pick(NASTY), random))
  }
}

/** Mostly UTF-8; halves of characters come as UTF-8 would write them, which no honest file has. */
function textBytes(text: string, random: Random): Buffer {
  if (random.chance(0.15)) return Buffer.from(text, 'utf16le')
  if (!/[\ud800-\udfff]/.test(text)) return Buffer.from(text)
  return Buffer.concat(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0xd800 && code <= 0xdfff ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]) : Buffer.from(letter)
    }),
  )
}
