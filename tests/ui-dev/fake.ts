import type { Bridge, Method, Reply } from '../../shared/api/contract.ts'
import type { ErrorCode } from '../../shared/api/errors.ts'
import { audit, event, preview, sources, START, summary, WORDS } from './fake-data.ts'
import { quality, qualityRows } from './fake-quality.ts'

/** `?lang=ar&theme=dark&data=0&native=1`: what the fictitious main side says. */
const query = new URLSearchParams(location.search)
const hasData = query.get('data') !== '0'
let preferences = { lang: query.get('lang') as 'en' | null, theme: (query.get('theme') ?? 'light') as 'light', lockMinutes: 15, author: '' }
const listeners = new Map<string, Set<(message: never) => void>>()
const send = (topic: string, message: unknown) => listeners.get(topic)?.forEach((listener) => listener(message as never))
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const cancelled = new Set<string>()
class Refusal extends Error {
  code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}
const page = <T>(total: number, offset: number, limit: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => make(offset + at))
const row = (at: number, reason: string) => ({
  source: 'src1',
  locator: `row ${at * 9 + 4}`,
  raw: `061200${at}\t#EMPTY\t99/99/2031 25:61\t0\t\tligne « ${at} » رقم`,
  reason,
})

async function long(job: string, step: string, total: number): Promise<void> {
  for (let done = 0; done <= total; done += total / 40) {
    if (cancelled.has(job)) throw new Refusal('cancelled')
    send('progress', { job, step: done < total * 0.7 ? step : 'matching', done, total, unit: 'bytes', left: Math.round((1 - done / total) * 12) })
    await pause(Number(query.get('slow') ?? 40))
  }
}

type Answers = Record<string, (args: never) => unknown>
const answers: Answers = {
  'shell.info': () => ({
    version: '0.1.0',
    shell: 'chromium',
    platform: 'linux',
    language: 'en-GB',
    casesFolder: '/home/analyst/Masar cases',
    nativeDialogs: false,
    zone: 'Europe/Madrid',
  }),
  'shell.preferences': ({ set }: { set?: object }) => (preferences = { ...preferences, ...set }),
  'shell.recent': () =>
    hasData
      ? [
          { path: summary(true).path, name: 'C-2031-19 Operation Sirocco' },
          { path: '/home/analyst/Masar cases/قضية الناظور.masar', name: 'قضية الناظور' },
        ]
      : [],
  'shell.listFolder': () => ({
    path: '/home/analyst/Masar cases',
    parent: '/home/analyst',
    folders: ['2029', '2030', 'صور'],
    cases: ['C-2031-19 Operation Sirocco.masar'],
  }),
  'shell.sample': async ({ job }: { job: string }) => {
    await long(job, 'generating', 100)
    return { path: summary(true).path, passphrase: 'sirocco over the strait 2031' }
  },
  'case.create': async () => {
    await pause(500)
    return { summary: { ...summary(false), sources: 0 }, recovery: WORDS }
  },
  'case.open': async ({ passphrase }: { passphrase?: string }) => {
    await pause(300)
    if (passphrase === 'wrong') throw new Refusal('wrong-passphrase')
    return summary(hasData)
  },
  'case.summary': () => summary(hasData),
  'case.verify': async () => {
    await pause(400)
    return query.get('bad') === '1'
      ? {
          ok: false,
          database: true,
          originals: false,
          audit: true,
          head: true,
          root: summary(true).root,
          faults: [{ code: 'case-damaged', detail: 'originals/5f…: 0612345678 s.txt' }],
        }
      : { ok: true, database: true, originals: true, audit: true, head: true, root: summary(true).root, faults: [] }
  },
  'keys.list': () => [
    { id: 'p1', kind: 'passphrase', name: 'M. Analyst', added: START },
    { id: 'p2', kind: 'passphrase', name: 'سعاد', added: START + 86_400_000 },
    { id: 'r1', kind: 'recovery', name: '', added: START },
  ],
  'audit.list': ({ offset = 0, limit = 200 }: { offset?: number; limit?: number }) => ({ total: 400, entries: page(400, offset, limit, audit) }),
  'import.preview': async ({ path }: { path: string }) => {
    await pause(60)
    if (path.includes('broken')) throw new Refusal('file-damaged')
    return preview(path)
  },
  'import.run': async ({ job, path }: { job: string; path: string }) => {
    await long(job, 'reading', 1_204_118)
    return { ...sources[0], file: path.split('/').at(-1) }
  },
  'import.undo': ({ source }: { source: string }) => ({ source, events: 1_180, links: 2, entities: 40 }),
  'job.cancel': ({ job }: { job: string }) => {
    cancelled.add(job)
    return { cancelled: true }
  },
  'sources.list': () => (hasData ? sources : []),
  'rows.rejected': ({ offset = 0, limit = 200 }: { offset?: number; limit?: number }) => ({
    total: 4,
    rows: page(4, offset, limit, (at) => row(at, ['bad-time', 'no-party', 'too-few-cells', 'too-long'][at] ?? 'bad-time')),
  }),
  'rows.duplicates': ({ offset = 0, limit = 200 }: { offset?: number; limit?: number }) => ({
    total: 20,
    rows: page(20, offset, limit, (at) => ({ ...row(at, ''), event: `v${at + 1}`, of: `0612345678 s.txt, row ${at + 4}` })),
  }),
  'rows.skipped': ({ offset = 0, limit = 200 }: { offset?: number; limit?: number }) => ({
    total: 6,
    rows: page(6, offset, limit, (at) => row(at, ['header', 'repeated-header', 'repeated-header', 'repeated-header', 'footer', 'footer'][at] ?? 'footer')),
  }),
  'quality.report': async () => {
    await pause(60)
    return quality()
  },
  'quality.rows': ({ offset = 0, limit = 100, finding }: { offset?: number; limit?: number; finding: string }) => qualityRows(offset, limit, finding),
  'quality.print': async ({ path }: { path: string }) => {
    await pause(300)
    return { file: path, sha256: 'ab'.repeat(32), pages: 4 }
  },
  'events.list': async ({ offset = 0, limit = 200 }: { offset?: number; limit?: number }) => {
    await pause(30)
    return { total: 1_000_000, events: page(1_000_000, offset, limit, event) }
  },
  'charts.list': () => [],
  'exhibits.list': () => [],
  search: () => [],
  'chart.graph': () => ({ nodes: [], edges: [], omittedNodes: 0, omittedEdges: 0, events: 0, allEvents: 0, first: null, last: null }),
  'chart.histogram': () => ({ from: null, until: null, width: 0, counts: [] }),
  'shell.lock': () => {
    send('locked', { why: query.get('why') ?? 'lock' })
    return {}
  },
}

const bridge: Bridge = {
  call: async <M extends Method>(method: M, args: unknown): Promise<Reply<M>> => {
    try {
      return { ok: true, value: (await (answers[method] ?? (() => ({})))(args as never)) as never }
    } catch (error) {
      return { ok: false, error: { code: error instanceof Refusal ? error.code : 'internal', params: {} } }
    }
  },
  on: (topic, listener) => {
    const set = listeners.get(topic) ?? new Set()
    listeners.set(topic, set)
    set.add(listener)
    return () => set.delete(listener)
  },
  pathForFile: async (file) => `/home/analyst/in/${file.name}`,
}
Object.assign(window, { masar: bridge, fakeSend: send })
