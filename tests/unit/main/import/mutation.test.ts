import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../shared/api/errors.ts'
import { checkBatch } from '../../../../main/import/check-batch.ts'
import { formatDefinitions } from '../../../../main/import/import-formats.ts'
import { undoImport } from '../../../../main/import/import.ts'
import type { FromWorker, ReaderJob, ToWorker } from '../../../../main/import/protocol.ts'
import { readFile } from '../../../../main/import/worker-read.ts'
import { file, inlineRows, newCase, run, stateOf, workbook } from './fixtures.ts'

/** Seeded, so that a failure can be found again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Damages bytes as disks, mail and people do: flips, cuts, doubles, zeroes, mixes in what means something. */
function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let copy = Buffer.from(bytes)
  for (let times = 1 + random(6); times > 0; times--) {
    const at = random(copy.length)
    const length = random(60)
    const kind = random(6)
    if (kind === 0) copy[at] = random(256)
    else if (kind === 1) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])
    else if (kind === 2) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - length), at), copy.subarray(at)])
    else if (kind === 3) copy.fill(0, at, Math.min(at + length, copy.length))
    else if (kind === 4)
      copy = Buffer.concat([copy.subarray(0, at), Buffer.from(['"', '\r', '\n', ';', '\0', '\ufeff', '<', '&'][random(8)] ?? ''), copy.subarray(at)])
    else copy = copy.subarray(0, Math.max(1, at))
    if (copy.length === 0) return bytes
  }
  return copy
}

const rows = [
  ['caller', 'callee', 'direction', 'type', 'date', 'seconds', 'first cell', 'name'],
  ...Array.from({ length: 40 }, (_, row) => [
    '+212600000001',
    `+2126000000${10 + row}`,
    row % 2 ? 'in' : 'out',
    'call',
    `${1 + (row % 28)}/03/2026 10:${10 + row}:00`,
    String(row),
    `604-00-1-${row}`,
    'Name, "X" é',
  ]),
]
const csv = Buffer.from(rows.map((cells) => cells.map((cell) => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n'))
/** Rounds through the reader alone, and through thread and case. */
const ALONE = 150
const WHOLE = 8

const files: [string, Uint8Array][] = [
  ['a text', csv],
  ['a text in UTF-16', Buffer.from(`\ufeff${csv.toString()}`, 'utf16le')],
  ['a workbook', workbook([{ name: 'Calls', rows: inlineRows(rows) }])],
]

/** The reader without thread and case: every batch is checked as the case checks it. */
async function readAlone(name: string, bytes: Uint8Array): Promise<FromWorker | undefined> {
  let listen: (message: ToWorker) => void = () => undefined
  let known = { selectors: 0, cells: 0, people: 0 }
  let pass = 1
  let given = false
  let rows = 0
  let last: FromWorker | undefined
  const job: ReaderJob = {
    mode: 'import',
    file: name,
    bytes: bytes.length,
    defaults: { region: 'MA', zone: 'Africa/Casablanca' },
    formats: formatDefinitions(),
  }
  const answer = (message: FromWorker): void => {
    if (message.type === 'need')
      listen({ type: 'part', id: message.id, bytes: Uint8Array.from(bytes.subarray(message.offset, message.offset + message.length)) })
    else if (message.type === 'rewind') [pass, given] = [message.pass, false]
    else if (message.type === 'ask' && !given) {
      given = true
      listen({ type: 'piece', pass, bytes: Uint8Array.from(bytes), last: true })
    } else if (message.type === 'batch') {
      known = checkBatch(structuredClone(message.batch), known, bytes.length).known
      rows += message.batch.rows + message.batch.others.filter(({ what }) => what === 'rejected').length
      listen({ type: 'written' })
    } else if (message.type === 'done') expect(message.summary.observations + message.summary.rejected).toBe(rows)
    last = message
  }
  const reading = readFile({ post: (message) => queueMicrotask(() => answer(message)), onMessage: (listener) => (listen = listener) })
  listen({ type: 'start', job })
  await reading
  await new Promise((resolve) => setImmediate(resolve))
  return last
}

describe('damaged files', () => {
  it.each(files)(
    '%s: the reader gives rows that add up, or a reason',
    async (name, bytes) => {
      const random = randomOf(name.length)
      const ends = new Map<string, number>()
      for (let round = 0; round < ALONE; round++) {
        const end = await readAlone(name.includes('workbook') ? 'd.xlsx' : 'd.csv', damaged(bytes, random))
        const what = end?.type === 'failed' ? end.reply.code : (end?.type ?? 'nothing')
        ends.set(what, (ends.get(what) ?? 0) + 1)
      }
      expect([...ends.keys()]).toContain('done')
      expect([...ends.keys()].filter((end) => !['done', 'no-rows', 'no-columns', 'format-unsure'].includes(end) && !end.startsWith('file-'))).toEqual([])
    },
    120_000,
  )

  it.each(files)(
    '%s is imported whole or refused, and then the case is as it was',
    async (name, bytes) => {
      const c = await newCase()
      const random = randomOf(name.length + 1)
      for (let round = 0; round < WHOLE; round++) {
        const before = stateOf(c)
        try {
          const report = await run(c, file(name.includes('workbook') ? 'd.xlsx' : 'd.csv', damaged(bytes, random)))
          expect(report.read).toBe(report.kept + report.duplicates + report.rejected)
          if (report.warnings.every(({ code }) => code !== 'already-imported')) await undoImport(c, Number(report.source.slice(3)))
        } catch (error) {
          expect(error).toBeInstanceOf(MasarError)
          expect(['internal', 'reader-timeout', 'reader-failed']).not.toContain((error as MasarError).code)
          expect(stateOf(c)).toBe(before)
        }
        expect(c.busy).toBe(false)
      }
    },
    120_000,
  )
})
