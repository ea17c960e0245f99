import type { PageSettings } from '../../../../shared/api/chart.ts'
import type { ChartState } from '../../../../shared/model/chart.ts'
import type { AuditNote, OpenCase, WritableDB } from '../../../../main/case/types.ts'
import type { PrintDocument, Printer } from '../../../../main/shell/shell.ts'
import { testCase, type TestCase } from '../analysis/fixture.ts'

export const ALI = '+33639980101'
export const BEN = '+33639980102'
export const CHO = '+447700900103'
export const ROOT = '5a'.repeat(32)

/** Two files, three numbers, a subscriber, a victim, a handset and a cell; one call told of by both files. */
export function exhibitCase(): TestCase {
  const t = testCase()
  for (const [key, value] of Object.entries({ title: 'Operation Sirocco (fictitious)', number: 'C-2031/19', zone: 'Africa/Casablanca' }))
    t.db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value)
  // The first source is the fixture's own.
  const report = JSON.parse(t.db.prepare('SELECT report FROM source WHERE id = 1').pluck().get() as string) as object
  t.db
    .prepare('UPDATE source SET file = ?, report = ? WHERE id = 1')
    .run('one.csv', JSON.stringify({ ...report, file: 'one.csv', read: 4, kept: 3, duplicates: 1, rejected: 0 }))
  t.source('two.csv', { read: 2, kept: 1, duplicates: 0, rejected: 1 })
  t.selector(ALI, 'number', { subject: true })
  const first = t.row({ from: ALI, to: BEN, imei: '352099001761481', side: 1, cellFirst: '604-1-204-51' })
  t.row({ event: first, role: 1, source: 2, from: ALI, to: BEN })
  t.row({ from: BEN, to: ALI })
  t.row({ from: ALI, to: CHO, kind: 'sms' })
  t.person('Samir Exemple', BEN, { identity: 'ZT001', source: 2 })
  t.person('Nadia Secrete', CHO, { identity: 'ZT002', protection: 'victim', source: 2 })
  return t
}

export interface Fake {
  open: OpenCase
  notes: AuditNote[]
  t: TestCase
}

/** An open case over a database in memory: real transactions, a root that does not move. */
export function openFake(t: TestCase = exhibitCase(), change: Partial<OpenCase> = {}): Fake {
  const notes: AuditNote[] = []
  const open = {
    path: '/cases/sirocco.masar',
    id: 'case-1',
    read: t.read,
    actor: 'tester',
    busy: false,
    horizon: () => t.horizon,
    root: () => ROOT,
    write: <T>(work: (db: WritableDB) => { result: T; note: AuditNote }): T =>
      t.db.transaction(() => {
        const { result, note } = work(t.db as unknown as WritableDB)
        notes.push(note)
        return result
      })(),
    ...change,
  } as unknown as OpenCase
  return { open, notes, t }
}

export const state = (change: Partial<ChartState> = {}): ChartState => ({
  filter: {},
  layers: { people: true, devices: true, places: true },
  layout: 'force',
  positions: {},
  hidden: [],
  pinned: [],
  only: null,
  limit: 400,
  ...change,
})

export const settings = (change: Partial<PageSettings> = {}): PageSettings => ({
  paper: 'A4',
  orientation: 'landscape',
  colour: true,
  lang: 'en',
  number: 'E-1',
  title: 'Who is in touch',
  author: 'L. Bensouda',
  ...change,
})

/** A printer that keeps what it was given. */
export function fakePrinter(): Printer & { printed: PrintDocument[] } {
  const printed: PrintDocument[] = []
  return { printed, pdf: async (document) => (printed.push(document), new TextEncoder().encode(`%PDF-1.7 ${document.pages.length}`)) }
}
