import { parentPort, workerData } from 'node:worker_threads'

/** Programs in place of a reader's, each of which does what a reader that a file has taken over might do. The name of the file says which. */
void workerData
const post = (message: unknown): void => parentPort?.postMessage(message)
const understood = { format: 'generic', confidence: 1, encoding: 'utf-8', delimiter: ',', sheet: null, zone: 'UTC', dateOrder: 'iso', document: false }
const summary = { observations: 1, statements: 0, rejected: 0, lacking: 0, skipped: [], warnings: [], kinds: [{ kind: 'call', count: 1 }], stated: [] }

const PROGRAMS: Record<string, () => void> = {
  hangs: () => {
    for (;;);
  },
  sleeps: () => void setInterval(() => undefined, 10_000),
  exits: () => process.exit(0),
  throws: () => {
    throw new Error('text of the file')
  },
  'says nothing': () => post(null),
  'says anything': () => post({ type: 'understood', understanding: { ...understood, confidence: 7 } }),
  'says a code that is none': () => post({ type: 'failed', reply: { code: '__proto__', params: {} } }),
  'is done before it began': () => post({ type: 'done', summary, encoding: null }),
  'is done before it read': () => {
    post({ type: 'understood', understanding: understood })
    post({ type: 'done', summary, encoding: 'utf-8' })
  },
  'claims rows that it did not send': () => {
    post({ type: 'understood', understanding: understood })
    post({ type: 'ask' })
    parentPort?.once('message', () => post({ type: 'done', summary, encoding: 'utf-8' }))
  },
  'sends no batch as one': () => {
    post({ type: 'understood', understanding: understood })
    post({ type: 'batch', batch: { rows: 1 } })
  },
  'sends a batch of nulls': () => {
    post({ type: 'understood', understanding: understood })
    post({ type: 'batch', batch: null })
  },
  'does not wait to be asked': () => {
    for (let times = 0; times < 100_000; times++) post({ type: 'understood', understanding: understood })
  },
  'asks beyond the file': () => post({ type: 'need', id: 0, offset: 1024 ** 4, length: 1024 ** 2 }),
  'asks for half a piece': () => post({ type: 'need', id: 0, offset: 0.5, length: -1 }),
  'fills its memory': () => {
    const held: string[] = []
    for (;;) held.push('x'.repeat(1_000) + held.length)
  },
}

parentPort?.once('message', ({ job }: { job: { file: string } }) => PROGRAMS[job.file.replace('.csv', '')]?.())
