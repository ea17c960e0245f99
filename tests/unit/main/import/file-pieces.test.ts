import { open, readFile, writeFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createFilePieces } from '../../../../main/import/file-pieces.ts'
import { formatDefinitions } from '../../../../main/import/import-formats.ts'
import { LIMITS } from '../../../../main/import/limits.ts'
import { startReader } from '../../../../main/import/reader-thread.ts'
import { file, newCase, rowsOf, run } from './fixtures.ts'

const noise = (length: number, seed = 1): Buffer => {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
const calls = `caller,callee,date,seconds\n${Array.from({ length: 60 }, (_, at) => `+212600000001,+2126000000${10 + at},2026-01-05 10:${String(at).padStart(2, '0')}:00,5`).join('\n')}\n`
/** An archive of several pieces, the table behind what is no table. */
const archive = zipSync({ 'photo.bin': [noise(9 * LIMITS.piece), { level: 0 }], 'calls.csv': Buffer.from(calls) })

describe('the pieces of a file', () => {
  it('are kept in order, once each, whoever reads them in between', async () => {
    const path = file('a.bin', noise(2.5 * LIMITS.piece))
    const handle = await open(path, 'r')
    const kept: Uint8Array[] = []
    const size = 2.5 * LIMITS.piece
    const pieces = createFilePieces({ handle, bytes: size, file: 'a.bin', keep: async (bytes) => void kept.push(Uint8Array.from(bytes)) })
    await pieces.keep(0, await pieces.read(0))
    pieces.atRandom()
    const rest = pieces.keepRest(() => true)
    expect(Buffer.from(await pieces.read(2))).toEqual((await readFile(path)).subarray(2 * LIMITS.piece))
    await rest
    expect(Buffer.concat(kept)).toEqual(await readFile(path))
    await handle.close()
  })
  it('refuse a file that changes between two readings', async () => {
    const path = file('a.bin', noise(LIMITS.piece * 2))
    const handle = await open(path, 'r')
    const pieces = createFilePieces({ handle, bytes: LIMITS.piece * 2, file: 'a.bin', keep: async () => undefined })
    pieces.atRandom()
    await pieces.read(1)
    await writeFile(path, noise(LIMITS.piece * 2, 7))
    await expect(pieces.keepRest(() => true)).rejects.toThrow('file-damaged')
    await handle.close()
  })
})

describe('an archive read at random places', () => {
  it('is kept whole and in order, and no more of it is asked for than its directory and its tables need', async () => {
    const path = file('calls.zip', archive)
    const handle = await open(path, 'r')
    const kept: Uint8Array[] = []
    let most = 0
    const reader = startReader({
      handle,
      job: { mode: 'import', file: 'calls.zip', bytes: archive.length, defaults: { region: 'MA', zone: 'UTC' }, formats: formatDefinitions() },
      signal: new AbortController().signal,
      keep: async (bytes) => void kept.push(Uint8Array.from(bytes)),
      progress: (done) => (most = Math.max(most, done)),
    })
    try {
      for await (const message of reader.messages()) if (message.type === 'batch') reader.written()
      expect(Buffer.concat(kept).equals(archive)).toBe(true)
      expect(most).toBeLessThan(archive.length)
    } finally {
      await reader.stop()
      await handle.close()
    }
  })
  it('becomes a source whose rows show their own text, and whose original is the archive', async () => {
    const c = await newCase()
    const report = await run(c, file('calls.zip', archive))
    expect(report).toMatchObject({ read: 60, kept: 60, rejected: 0, bytes: archive.length })
    expect(rowsOf<{ raw: string }>(c, 'SELECT raw FROM observation ORDER BY row LIMIT 1')[0]?.raw).toBe('+212600000001,+212600000010,2026-01-05 10:00:00,5')
    expect(await run(c, file('same.zip', archive))).toMatchObject({ kept: 0, duplicates: 60 })
  })
})
