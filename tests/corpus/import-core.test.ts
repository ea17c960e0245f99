import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { eventKindOf } from '../../shared/model/event.ts'
import { importText, type Outcome } from '../unit/main/import/support.ts'

/** Records made by others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const corpus = new URL('calls/', process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url))
const present = existsSync(corpus)
if (!present) process.stdout.write('import-core: call records of others are not here; 6 tests of recognition and normalising did not run\n')

function read(path: string, delimiter = ',', subject?: string): Outcome {
  const bytes = readFileSync(new URL(path, corpus))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return importText(text, { fileName: path.replace(/^.*\//, ''), delimiter, ...(subject ? { subject } : {}) })
}

const count = (outcome: Outcome, test: (one: Outcome['observations'][number]) => boolean): number => outcome.observations.filter(test).length

describe.skipIf(!present)('call records of others', () => {
  test('each subscriber’s totals are those of the summaries', () => {
    const lines = readFileSync(new URL('dto/summaries.csv', corpus), 'utf8').trim().split(/\r?\n/).slice(1)
    expect(lines.length).toBe(10)
    for (const line of lines) {
      const [subscriber, ...totals] = line.split(',')
      const outcome = read(`dto/${subscriber}_CDR.csv.gz`)
      const found = [
        outcome.observations.length,
        count(outcome, (one) => eventKindOf(one.kind) === 'call'),
        count(outcome, (one) => eventKindOf(one.kind) === 'sms'),
        count(outcome, (one) => one.direction === 1),
        count(outcome, (one) => one.direction === 2),
      ]
      expect(found, subscriber).toEqual(totals.map(Number))
      expect(outcome.recognition).toMatchObject({ format: 'subscriber-events', confidence: 1 })
      expect(outcome.rejected).toEqual([])
      // Direction tells whose file it is: the party so found is one and the same in all its rows.
      expect(new Set(outcome.observations.map((one) => (one.subject === 'caller' ? one.caller : one.callee)?.value)).size, subscriber).toBe(1)
    }
  })

  test('bandicoot: the layout with header and the one without say the same', () => {
    const neutral = read('bandicoot/samples/manual/A.csv', ',', 'A_orange')
    const orange = read('bandicoot/samples/manual/A_orange.csv', ';')
    const say = ({ observations }: Outcome): unknown[] => observations.map((one) => [one.start, one.kind, one.direction, one.seconds])
    expect(neutral.recognition.format).toBe('bandicoot')
    expect(orange.recognition.format).toBe('bandicoot-orange')
    expect(say(neutral)).toEqual(say(orange))
    expect(read('bandicoot/samples/u_test.csv', ';').observations.length).toBe(500)
  })

  test('bandicoot: rows that its own reader throws away are kept, marked, or rejected with a reason', () => {
    const { observations, rejected, warnings } = read('bandicoot/samples/user_ignored.csv', ',', 'ego')
    expect(observations.length + rejected.length).toBe(5)
    expect(observations.length).toBe(5)
    expect(Object.fromEntries(warnings.map(({ code, count }) => [code, count]))).toMatchObject({
      'unknown-direction': 2,
      'unknown-kind': 2,
      'no-correspondent': 1,
    })
  })

  test('three layouts with cell identities: every row kept, both parties read', () => {
    const files: [string, string, number][] = [
      ['aryangupta658_cdr_180.csv', 'india-target', 180],
      ['aryangupta658_cdr_500_.csv', 'india-target', 500],
      ['aryangupta658_synthetic_cdr.csv', 'generic', 15],
      ['yashnishad_sample_cdr_realistic.csv', 'india-parties', 147],
    ]
    for (const [name, format, rows] of files) {
      const { recognition, observations, rejected } = read(`cgi-formats/${name}`)
      expect([recognition.format, observations.length, rejected.length], name).toEqual([format, rows, 0])
      expect(
        observations.every((one) => one.caller && one.callee && one.direction > 0 && one.subject && one.cellFirst),
        name,
      ).toBe(true)
    }
    expect(
      read('cgi-formats/yashnishad_sample_cdr_realistic.csv').observations.every((one) => /^40[45]-\d{2,3}-\d+-\d+$/.test(one.cellFirst?.value ?? '')),
    ).toBe(true)
  })

  test('towers are cells, not calls', () => {
    const { recognition } = read('bandicoot/samples/towers.csv')
    expect(recognition).toMatchObject({ format: 'cells-bandicoot', usable: true, mapping: { kind: 'cells' } })
  })

  test('files that are no call records are not taken for some', () => {
    for (const path of ['bandicoot/samples/attributes/A.csv', 'bandicoot/samples/to_csv_different_keys.csv', 'dto/summaries.csv']) {
      const { recognition } = read(path)
      expect(recognition.usable && recognition.confidence > 0.5, path).toBe(false)
    }
  })
})
