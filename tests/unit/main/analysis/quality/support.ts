import type { QualityCode, QualityFinding, QualityReport } from '../../../../../shared/api/quality.ts'
import { qualityReport as report, qualityRows } from '../../../../../main/analysis/quality/quality.ts'
import type { ImportReport } from '../../../../../shared/model/source.ts'
import { testCase, type TestCase } from '../fixture.ts'

export const A = '+212600000001'
export const B = '+212600000002'
export const [DAY, HOUR, MINUTE, SECOND] = [86_400_000, 3_600_000, 60_000, 1_000]
/** A Monday in May, at nine, UTC. */
export const AT = Date.UTC(2024, 4, 6, 9)
export const quiet = { signal: new AbortController().signal, progress: () => undefined }

/** A number of the range that cannot ring, and no round one. */
export const other = (n: number): string => `+2126000${String(n * 7 + 11).padStart(5, '0')}`

/** A case whose first source holds the records of A, and is settled: imported long after its rows. */
export function caseOfA(): TestCase {
  const t = testCase()
  t.selector(A, 'number', { subject: true })
  own(t, A, 1)
  return t
}

/** Says whose records a source holds. */
export const own = (t: TestCase, number: string, source: number): void =>
  void t.db.prepare('INSERT OR IGNORE INTO subject (selector, source) VALUES (?, ?)').run(t.selector(number), source)

/** Makes what the import said of each source agree with its rows, as the loader does. */
export function settle(t: TestCase): void {
  const sources = t.db.prepare('SELECT id, report FROM source').all() as { id: number; report: string }[]
  for (const { id, report: said } of sources) {
    const count = (sql: string): number => t.db.prepare(sql).pluck().get(id) as number
    const rows = count('SELECT count(*) FROM observation WHERE source = ?') + count('SELECT count(*) FROM statement WHERE source = ?')
    const duplicates =
      count('SELECT count(*) FROM observation WHERE source = ? AND role = 2') + count('SELECT count(*) FROM statement WHERE source = ? AND duplicate = 1')
    const rejected = count("SELECT count(*) FROM other_row WHERE source = ? AND what = 'rejected'")
    const sums: Partial<ImportReport> = { read: rows + rejected, kept: rows - duplicates, duplicates, rejected }
    t.db
      .prepare('UPDATE source SET report = ?, imported_at = ? WHERE id = ?')
      .run(JSON.stringify({ ...(JSON.parse(said) as ImportReport), ...sums }), Date.UTC(2031, 0, 1), id)
  }
  t.db.prepare("INSERT INTO audit (at, actor, action, details, previous, hash) VALUES (0, '', 'test', '{}', x'', x'')").run()
}

const open = (t: TestCase) => ({ read: t.read, originals: t.holding.originals, horizon: () => t.horizon })

export function reportOf(t: TestCase, source = 1): Promise<QualityReport> {
  settle(t)
  return report(open(t), `src${source}`, quiet)
}

export const rowsOf = (t: TestCase, finding: string, source = 1, page = { offset: 0, limit: 100 }) =>
  qualityRows(open(t), { source: `src${source}`, finding, ...page }, quiet)

/** Codes found, with how many; sorted as reported. */
export const foundIn = (report: Pick<QualityReport, 'findings'>): Partial<Record<QualityCode, number>> =>
  Object.fromEntries(report.findings.map(({ code, count }) => [code, count]))

export function findingOf({ findings }: QualityReport, code: QualityCode): QualityFinding {
  const found = findings.find((one) => one.code === code)
  if (!found) throw new Error(`no ${code} among ${findings.map((one) => one.id).join()}`)
  return found
}
