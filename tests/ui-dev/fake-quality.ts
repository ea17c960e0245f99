import type { QualityFinding, QualityReport, QualityRow } from '../../shared/api/quality.ts'
import { sources, START } from './fake-data.ts'

const DAY = 86_400_000
const place = (at: number, more: Partial<QualityRow> = {}): QualityRow => ({
  source: 'src9',
  file: 'relevé été – n°3.csv',
  locator: `row ${at}`,
  raw: `0612345678;06000${String(10_000 + at * 37)};${12 + (at % 9)}/05/2031 ${8 + (at % 12)}:0${at % 10}:12;${at * 3};Entrant;Voix;35693803564380${at % 10};604-00-1201-10024`,
  why: null,
  other: null,
  ...more,
})
const finding = (code: QualityFinding['code'], more: Partial<QualityFinding>): QualityFinding => ({
  id: code,
  code,
  what: null,
  section: 'rows',
  severity: 'doubt',
  unit: 'rows',
  count: 1,
  rows: more.count ?? 1,
  values: {},
  first: [place(41)],
  ...more,
})

/** A report with one of each look. */
export const quality = (): QualityReport => ({
  source: 'src9',
  file: 'relevé été – n°3.csv',
  sha256: sources[8]?.sha256 ?? '',
  bytes: 2_516,
  format: 'generic',
  zone: 'Africa/Casablanca',
  importedAt: START,
  state: 'kept',
  sums: {
    read: 212,
    kept: 211,
    duplicates: 0,
    rejected: 1,
    reasons: [{ reason: 'bad-time', rows: 1 }],
    skipped: [
      { what: 'header', rows: 1 },
      { what: 'repeated-header', rows: 4 },
      { what: 'footer', rows: 2 },
    ],
    kinds: [
      { kind: 'call', rows: 160 },
      { kind: 'sms', rows: 51 },
    ],
    statements: [],
    parts: [],
    corroborated: 84,
    first: START,
    last: START + 50 * DAY,
    activeDays: 46,
    days: 51,
  },
  fill: [
    { field: 'caller', filled: 211, of: 211 },
    { field: 'callee', filled: 208, of: 211 },
    { field: 'seconds', filled: 160, of: 160 },
    { field: 'imei', filled: 120, of: 211 },
    { field: 'cellFirst', filled: 0, of: 211 },
  ],
  findings: [
    finding('rejected', { id: 'rejected.bad-time', what: 'bad-time', first: [place(42)] }),
    finding('repeated-across', {
      id: 'repeated-across.src2',
      what: 'src2',
      section: 'duplicates',
      severity: 'note',
      count: 1_204,
      values: { file: 'سجل المكالمات - الهدف ٢.xlsx' },
      first: [4, 5, 6].map((at) => place(at, { other: place(at + 30, { source: 'src2', file: 'سجل المكالمات - الهدف ٢.xlsx' }) })),
    }),
    finding('gap', {
      section: 'times',
      unit: 'gaps',
      values: { days: 5, zone: 'Africa/Casablanca' },
      first: [place(120, { why: { days: 5 }, other: place(119) })],
    }),
    finding('damaged-number', {
      section: 'numbers',
      severity: 'fault',
      count: 3,
      first: [place(9), place(11), place(77, { raw: '', withheld: true, persons: ['e4'] })],
    }),
    finding('bad-imei', {
      section: 'devices',
      severity: 'fault',
      count: 2,
      values: { imeis: 1 },
      first: [place(15, { why: { imei: '356938035643801' } }), place(17, { why: { imei: '356938035643801' } })],
    }),
    finding('zone', {
      id: 'zone.src2',
      what: 'src2',
      section: 'parties',
      severity: 'fault',
      unit: 'calls',
      count: 48,
      values: { file: '0612345678 s.txt', minutes: 60, from: new Date(START).toISOString(), until: new Date(START + 40 * DAY).toISOString() },
      first: [place(21, { why: { minutes: 60 }, other: place(88, { source: 'src2', file: '0612345678 s.txt' }) })],
    }),
  ],
  absent: ['sums', 'parts', 'repeated', 'possibly-same', 'ambiguous-date', 'future', 'order', 'jump', 'long', 'zeros', 'two-names', 'overlap'],
  unable: [
    { code: 'speed', why: 'no-coordinates' },
    { code: 'unknown-cell', why: 'no-cell-file' },
  ],
  remarks: [],
})

export const qualityRows = (offset: number, limit: number, id: string): { total: number; rows: QualityRow[] } => ({
  total: 64,
  rows: Array.from({ length: Math.max(0, Math.min(limit, 64 - offset)) }, (_, at) =>
    place(offset + at + 3, {
      why: id.startsWith('zone') ? { minutes: 60 } : null,
      other: place(offset + at + 90, { source: 'src2', file: '0612345678 s.txt' }),
    }),
  ),
})
