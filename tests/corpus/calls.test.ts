import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../shared/api/errors.ts'
import { newCase, run } from '../unit/main/import/fixtures.ts'

/** Call records and what lies beside them, made by others: beside the project, never in it. Every file is imported with the result written here, or refused. */
const folder = join(process.env['MASAR_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data'), 'calls')
const present = existsSync(folder)
if (!present) process.stderr.write('skipped: call records of others, shared/data/calls is not there\n')

type Expected = { refused: string } | { format: string; read: number; rejected: number; holds: string }

/**
 * Refused are attributes of a person (`key,value`), recharges of credit (no party), tables of tests, the totals of `summaries.csv`, and the indicators that
 * the library computes (JSON of numbers): none is a record of anything that happened.
 */
const EXPECTED: Record<string, Expected> = {
  'bandicoot/samples/attributes/A.csv': { refused: 'no-columns' },
  'bandicoot/samples/attributes/A_orange.csv': { refused: 'no-columns' },
  'bandicoot/samples/attributes/ego.csv': { refused: 'no-columns' },
  'bandicoot/samples/attributes/u_test2.csv': { refused: 'no-columns' },
  'bandicoot/samples/churn_user.csv': { format: 'bandicoot', read: 13, rejected: 0, holds: 'sms 13' },
  'bandicoot/samples/manual/A.csv': { format: 'bandicoot', read: 7, rejected: 0, holds: 'call 2, sms 5' },
  'bandicoot/samples/manual/A.json': { refused: 'no-columns' },
  'bandicoot/samples/manual/A_orange.csv': { format: 'bandicoot-orange', read: 7, rejected: 0, holds: 'call 2, sms 5' },
  'bandicoot/samples/manual/B.csv': { format: 'bandicoot', read: 7, rejected: 0, holds: 'call 2, sms 5' },
  'bandicoot/samples/manual/B.json': { refused: 'no-columns' },
  'bandicoot/samples/manual/B_orange.csv': { format: 'bandicoot-orange', read: 7, rejected: 0, holds: 'call 2, sms 5' },
  'bandicoot/samples/manual/recharges/A.csv': { refused: 'no-columns' },
  'bandicoot/samples/manual/recharges/A_orange.csv': { refused: 'no-columns' },
  'bandicoot/samples/network/A.csv': { format: 'bandicoot', read: 6, rejected: 0, holds: 'call 1, sms 5' },
  'bandicoot/samples/network/B.csv': { format: 'bandicoot', read: 7, rejected: 0, holds: 'sms 7' },
  'bandicoot/samples/network/F.csv': { format: 'bandicoot', read: 5, rejected: 0, holds: 'call 2, sms 3' },
  'bandicoot/samples/network/H.csv': { format: 'bandicoot', read: 5, rejected: 0, holds: 'call 3, sms 2' },
  'bandicoot/samples/network/ego.csv': { format: 'bandicoot', read: 16, rejected: 0, holds: 'call 4, sms 12' },
  'bandicoot/samples/network_attributes/A.csv': { refused: 'no-columns' },
  'bandicoot/samples/network_attributes/ego.csv': { refused: 'no-columns' },
  'bandicoot/samples/regressions/dashboard_sample_user.json': { refused: 'no-columns' },
  'bandicoot/samples/regressions/ego.json': { refused: 'no-columns' },
  'bandicoot/samples/regressions/empty_user.json': { refused: 'no-columns' },
  'bandicoot/samples/regressions/manual_a.json': { refused: 'no-columns' },
  'bandicoot/samples/regressions/manual_a_orange_network.json': { refused: 'no-columns' },
  'bandicoot/samples/regressions/sample_user.json': { refused: 'no-columns' },
  'bandicoot/samples/special/X.csv': { format: 'bandicoot', read: 11, rejected: 0, holds: 'call 4, sms 7' },
  'bandicoot/samples/special/Y.csv': { format: 'bandicoot', read: 8, rejected: 0, holds: 'call 5, sms 3' },
  'bandicoot/samples/special/antennas.csv': { format: 'cells-bandicoot', read: 8, rejected: 0, holds: 'cell 8' },
  'bandicoot/samples/special/weekmatrix_X_60min_interval.csv': { refused: 'no-columns' },
  'bandicoot/samples/special/weekmatrix_Y_5min_interval.csv': { refused: 'no-columns' },
  'bandicoot/samples/to_csv_different_keys.csv': { refused: 'no-columns' },
  'bandicoot/samples/to_csv_same_keys.csv': { refused: 'no-columns' },
  'bandicoot/samples/to_json_different_keys.json': { refused: 'no-columns' },
  'bandicoot/samples/to_json_same_keys.json': { refused: 'no-columns' },
  'bandicoot/samples/towers.csv': { format: 'cells-bandicoot', read: 11, rejected: 0, holds: 'cell 11' },
  'bandicoot/samples/towers.json': { refused: 'no-columns' },
  'bandicoot/samples/u_test.csv': { format: 'bandicoot-orange', read: 500, rejected: 0, holds: 'call 155, sms 345' },
  'bandicoot/samples/u_test2.csv': { format: 'bandicoot', read: 500, rejected: 0, holds: 'call 244, sms 256' },
  'bandicoot/samples/u_test_antennas.csv': { format: 'bandicoot', read: 500, rejected: 0, holds: 'call 244, sms 256' },
  'bandicoot/samples/u_test_no_position.csv': { format: 'bandicoot', read: 500, rejected: 0, holds: 'call 244, sms 256' },
  'bandicoot/samples/user_ignored.csv': { format: 'bandicoot', read: 5, rejected: 1, holds: 'call 2, other 2' },
  'bandicoot/voronoi_towers.csv': { format: 'cells-bandicoot', read: 7, rejected: 0, holds: 'cell 7' },
  'bandicoot/voronoi_user.csv': { format: 'bandicoot', read: 25, rejected: 0, holds: 'call 12, sms 13' },
  'cgi-formats/aryangupta658_cdr_180.csv': { format: 'india-target', read: 180, rejected: 0, holds: 'call 100, sms 80' },
  'cgi-formats/aryangupta658_cdr_500_.csv': { format: 'india-target', read: 500, rejected: 0, holds: 'call 362, sms 138' },
  'cgi-formats/aryangupta658_synthetic_cdr.csv': { format: 'generic', read: 15, rejected: 0, holds: 'call 13, sms 2' },
  'cgi-formats/yashnishad_sample_cdr_realistic.csv': { format: 'india-parties', read: 147, rejected: 0, holds: 'call 110, sms 37' },
  'dto/summaries.csv': { refused: 'no-columns' },
}

const filesIn = (path: string): string[] =>
  readdirSync(path)
    .sort()
    .flatMap((name) => (statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)]))

/** The totals that the author of the ten notional files states of each. */
function stated(): Record<string, Expected> {
  const [, ...lines] = readFileSync(join(folder, 'dto/summaries.csv'), 'utf8').trim().split(/\r?\n/)
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', events = '', calls = '', messages = ''] = line.split(',')
      return [`dto/${name}_CDR.csv.gz`, { format: 'subscriber-events', read: Number(events), rejected: 0, holds: `call ${calls}, sms ${messages}` }]
    }),
  )
}

describe.skipIf(!present)('call records of others', () => {
  it('are each read as expected or refused for a reason', async () => {
    const c = await newCase()
    const expected = { ...EXPECTED, ...stated() }
    const found: Record<string, Expected> = {}
    for (const path of filesIn(folder)) {
      const name = relative(folder, path).replaceAll('\\', '/')
      try {
        const report = await run(c, path)
        expect(report.read, name).toBe(report.kept + report.duplicates + report.rejected)
        const counts = [
          ...(report.kinds ?? []).map(({ kind, count }) => `${kind} ${count}`),
          ...(report.statements ?? []).map(({ what, count }) => `${what} ${count}`),
        ]
        found[name] = { format: report.format, read: report.read, rejected: report.rejected, holds: counts.join(', ') }
      } catch (error) {
        if (!(error instanceof MasarError)) throw error
        found[name] = { refused: error.code }
      }
    }
    expect(found).toEqual(expected)
  }, 600_000)
})
