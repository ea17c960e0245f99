import { describe, expect, it } from 'vitest'
import type { DocumentReader } from '../../../../main/import/documents/types.ts'
import { formatDefinitions } from '../../../../main/import/import-formats.ts'
import type { FromWorker, ReaderJob, ToWorker } from '../../../../main/import/protocol.ts'
import { readFile } from '../../../../main/import/worker-read.ts'
import { event } from './documents/fixture/lines.ts'
import { HEAD, linesReader } from './documents/fixture/reader.ts'

/** What a worker says of a file that lies in memory. */
async function said(text: string, readers: readonly DocumentReader[], more: Partial<ReaderJob> = {}): Promise<FromWorker[]> {
  const bytes = Buffer.from(text)
  const messages: FromWorker[] = []
  let answer: (message: ToWorker) => void = () => undefined
  let given = false
  const job: ReaderJob = { mode: 'import', file: 'a.txt', bytes: bytes.length, defaults: { region: 'MA', zone: 'UTC' }, formats: formatDefinitions(), ...more }
  await readFile(
    {
      post(message) {
        messages.push(message)
        if (message.type === 'rewind') given = false
        const pass = messages.filter(({ type }) => type === 'rewind').length + 1
        if (message.type === 'ask' && !given) {
          given = true
          queueMicrotask(() => answer({ type: 'piece', pass, bytes: Uint8Array.from(bytes), last: true }))
        }
        if (message.type === 'batch') queueMicrotask(() => answer({ type: 'written' }))
      },
      onMessage(listener) {
        answer = listener
        listener({ type: 'start', job })
      },
    },
    readers,
  )
  return messages.filter(({ type }) => type !== 'ask' && type !== 'alive' && type !== 'rewind')
}
const formatIn = (messages: FromWorker[]): unknown =>
  messages.flatMap((message) => (message.type === 'understood' ? message.understanding.format : message.type === 'failed' ? message.reply.code : []))[0]

const LINES = `${HEAD}\n${JSON.stringify(event())}\n`
const CALLS = 'caller,callee,date,seconds\n+212600000001,+212600000002,2026-01-05 10:00:00,5\n+212600000001,+212600000003,2026-01-05 11:00:00,5\n'
const reader = (id: string, sniff: () => number): DocumentReader => ({ ...linesReader, id, sniff })

describe('who reads a file', () => {
  it('is the surest reader, the first of equals, if it is sure enough', async () => {
    expect(formatIn(await said(LINES, [reader('a', () => 0.7), reader('b', () => 0.9), reader('c', () => 0.9)]))).toBe('b')
    expect(formatIn(await said(CALLS, [reader('a', () => 0.59)]))).toBe('generic')
    expect(formatIn(await said(CALLS, [reader('a', () => Number.NaN)]))).toBe('generic')
  })
  it('is never one that fails while looking', async () => {
    const broken = reader('a', () => {
      throw new TypeError('confused')
    })
    expect(formatIn(await said(CALLS, [broken]))).toBe('generic')
    expect(formatIn(await said(LINES, [broken, linesReader]))).toBe('test-lines')
  })
  it('is whom the person names; a plan makes it a table', async () => {
    expect(formatIn(await said(LINES, [linesReader, reader('other', () => 0)], { format: 'other' }))).toBe('other')
    expect(formatIn(await said(LINES, [linesReader], { format: 'generic' }))).not.toBe('test-lines')
    expect(formatIn(await said(LINES, [linesReader], { plan: {} }))).not.toBe('test-lines')
  })
  it('says no more than a code where a reader fails', async () => {
    const failing: DocumentReader = {
      ...linesReader,
      // eslint-disable-next-line require-yield
      async *read() {
        throw new Error('text of the file')
      },
    }
    const messages = await said(LINES, [failing])
    expect(JSON.stringify(messages)).not.toContain('text of the file')
    expect(messages.at(-1)).toMatchObject({ type: 'failed' })
  })
})
