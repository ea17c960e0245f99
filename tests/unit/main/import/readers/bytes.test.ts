import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesByPiece, bytesOf } from '../../../../../main/import/readers/bytes.ts'

const whole = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251)

describe('bytes at any place', () => {
  it('are the file’s, whatever is asked in whatever order', async () => {
    const ranges = fc.array(fc.tuple(fc.nat({ max: 1_000 }), fc.nat({ max: 300 })), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(ranges, fc.integer({ min: 1, max: 200 }), async (asked, piece) => {
        const bytes = bytesByPiece(whole.length, async (index) => whole.slice(index * piece, (index + 1) * piece), piece)
        for (const [from, length] of asked) {
          const until = Math.min(whole.length, from + length)
          expect(await bytes.read(Math.min(from, until), Math.max(0, until - from))).toEqual(whole.subarray(from, until))
        }
      }),
    )
  })
  it('refuse what lies beyond the end', async () => {
    await expect(bytesOf(whole).read(990, 11)).rejects.toThrow(RangeError)
    await expect(bytesByPiece(10, async () => whole).read(-1, 2)).rejects.toThrow(RangeError)
  })
  it('fetch each piece once while it is remembered, the next one ahead, and again after a failure', async () => {
    const fetched: number[] = []
    let broken = true
    const bytes = bytesByPiece(
      1_000,
      async (index) => {
        fetched.push(index)
        if (index === 5 && broken) throw new Error('gone')
        return whole.slice(index * 100, index * 100 + 100)
      },
      100,
    )
    for (const at of [0, 10, 20, 110]) await bytes.read(at, 5)
    expect(fetched).toEqual([0, 1, 2])
    await expect(bytes.read(500, 5)).rejects.toThrow('gone')
    broken = false
    expect(await bytes.read(500, 5)).toEqual(whole.subarray(500, 505))
  })
})
