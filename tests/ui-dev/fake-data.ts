import type { CaseSummary } from '../../shared/api/case.ts'
import type { Preview } from '../../shared/api/data.ts'

const DAY = 86_400_000
export const START = Date.UTC(2031, 4, 12, 6)
const hex = (seed: number, length: number): string => Array.from({ length }, (_, at) => ((seed * 31 + at * 17 + ((seed * at) % 11)) % 16).toString(16)).join('')

export const summary = (data: boolean): CaseSummary => ({
  path: '/home/analyst/Masar cases/C-2031-19 Operation Sirocco.masar',
  id: 'case-1',
  title: 'Operation Sirocco (fictitious)',
  number: 'C-2031/19',
  region: 'MA',
  zone: 'Africa/Casablanca',
  createdAt: START,
  sources: data ? 9 : 0,
  events: data ? 20_118 : 0,
  selectors: data ? 1_204 : 0,
  entities: data ? 48 : 0,
  charts: data ? 2 : 0,
  exhibits: 0,
  first: data ? START : null,
  last: data ? START + 71 * DAY : null,
  root: hex(7, 64),
  readOnly: false,
})

const FILES = [
  '0612345678 interco.txt',
  '0612345678 s.txt',
  '0612345678 sms_e.txt',
  'fadettes_MT24_cible.csv',
  'سجل المكالمات - الهدف ٢.xlsx',
  'orange_overseas_export.csv',
  'verizon_2031-06.csv',
  'tower Nador 12-05-2031.csv',
  'relevé été – n°3.csv',
]
const FORMATS = [
  'morocco-operator',
  'morocco-operator',
  'morocco-operator',
  'france-pnij',
  'morocco-working',
  'orange-overseas',
  'verizon',
  'tower-orange-france',
  'generic',
]

export const sources = FILES.map((file, at) => {
  const read = [1_204, 3_318, 802, 6_020, 2_411, 918, 4_001, 1_733, 212][at] ?? 100
  const duplicates = [20, 0, 4, 312, 0, 7, 64, 0, 0][at] ?? 0
  const rejected = [4, 0, 0, 11, 2, 0, 0, 0, 1][at] ?? 0
  return {
    source: `src${at + 1}`,
    file,
    sha256: hex(at + 3, 64),
    bytes: read * 118,
    format: FORMATS[at] ?? 'generic',
    confidence: at === 8 ? 0.55 : 0.97,
    encoding: at === 4 ? null : at === 0 ? 'iso-8859-1' : 'utf-8',
    delimiter: at === 4 ? null : at < 3 ? '\t' : ';',
    sheet: at === 4 ? 'ورقة1' : null,
    zone: 'Africa/Casablanca',
    dateOrder: 'dmy' as const,
    read,
    kept: read - duplicates - rejected,
    duplicates,
    rejected,
    skipped:
      at === 0
        ? [
            { what: 'header' as const, rows: 1 },
            { what: 'repeated-header' as const, rows: 3 },
            { what: 'footer' as const, rows: 2 },
          ]
        : [{ what: 'header' as const, rows: 1 }],
    warnings:
      at === 0
        ? [
            { code: 'damaged-number', count: 12, first: 'row 88' },
            { code: 'bad-imei', count: 3, first: 'row 410' },
          ]
        : [],
    events: read - duplicates - rejected,
    links: at,
    entities: 40 + at,
    seconds: 1.2,
    importedAt: START + at * 3_600_000,
    state: at === 6 ? ('undone' as const) : ('kept' as const),
  }
})

export const preview = (path: string): Preview => ({
  format: path.includes('xlsx') ? 'morocco-working' : 'morocco-operator',
  confidence: path.includes('odd') ? 0.52 : 0.96,
  encoding: 'windows-1256',
  delimiter: '\t',
  sheet: null,
  headerRow: 1,
  columns: [
    { name: 'Telephone Origine', field: 'caller', evidence: 'name', sample: '0612000001' },
    { name: 'Telephone Destination', field: 'callee', evidence: 'name', sample: '0034600000002' },
    { name: 'Date Appel', field: 'start', evidence: 'format', sample: '12/05/2031 22:41:07' },
    { name: 'Secondes Reelles', field: 'seconds', evidence: 'name', sample: '184' },
    { name: 'IMEI', field: 'imei', evidence: 'content', sample: '350000000000006' },
    { name: 'Cgi', field: 'cellFirst', evidence: 'content', sample: '604-00-1201-33181' },
    { name: 'الملاحظات', field: null, evidence: '', sample: 'بدون' },
  ],
  zone: 'Africa/Casablanca',
  zoneAssumed: !path.includes('utc'),
  dateOrder: 'dmy',
  dateEvidence: '14: 23/05/2031',
  subject: '+212612000001',
  rows: Array.from({ length: 20 }, (_, at) => ({
    locator: `row ${at + 2}`,
    raw: `061200000${at % 10}\t003460000000${at % 9}\t${12 + at}/05/2031 22:4${at % 10}:07\t${at * 17}\t350000000000006\t604-00-1201-33181`,
    event:
      at === 6
        ? null
        : {
            start: new Date(START + at * 3_700_000).toISOString(),
            kind: at % 3 === 0 ? 'sms' : 'call',
            from: `+21261200000${at % 10}`,
            to: at === 4 ? null : `+3460000000${at % 9}`,
            seconds: at * 17,
          },
    reason: at === 6 ? 'bad-time' : null,
  })),
  warnings: [{ code: 'damaged-number', count: 12, first: 'row 88' }],
  bytes: 1_204_118,
  alreadyImported: path.includes('again') ? 'src3' : null,
})

export const event = (at: number) => ({
  id: `v${at + 1}`,
  kind: at % 5 === 0 ? ('sms' as const) : ('call' as const),
  start: new Date(START + at * 412_000).toISOString(),
  local: new Date(START + at * 412_000).toISOString().slice(0, 19).replace('T', ' '),
  zone: 'Africa/Casablanca',
  seconds: at % 7 === 0 ? null : (at * 13) % 900,
  from: `+21261200${String(at % 1_000).padStart(4, '0')}`,
  to: at % 11 === 0 ? null : `+3460000${String(at % 977).padStart(4, '0')}`,
  direction: 'out' as const,
  side: 'from' as const,
  imei: null,
  imsi: null,
  cellFrom: '604-00-1201-33181',
  cellTo: null,
  text: null,
  source: 'src1',
  locator: `row ${at + 2}`,
  evidence: 1 + (at % 2),
})

export const WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress actual'.split(
    ' ',
  )

export const audit = (at: number) => {
  const actions: [string, Record<string, unknown>][] = [
    ['import', { source: 'src1', file: '0612345678 interco.txt', sha256: hex(5, 64), read: 1_204, kept: 1_180, duplicates: 20, rejected: 4 }],
    ['case-opened', { slot: 'p1', kind: 'passphrase' }],
    ['chart-saved', { chart: 'chart1', name: 'Nador, May' }],
    ['key-added', { slot: 'p2', name: 'سعاد' }],
    ['undo', { source: 'src7', file: 'verizon_2031-06.csv' }],
    ['case-created', { case: 'c' }],
  ]
  const [action, details] = actions[at % actions.length] ?? ['case-opened', {}]
  return {
    id: `a${400 - at}`,
    at: new Date(START + (400 - at) * 900_000).toISOString(),
    actor: at % 4 === 0 ? 'سعاد' : 'M. Analyst',
    action,
    details: JSON.stringify(details),
    hash: hex(at + 2, 64),
  }
}
