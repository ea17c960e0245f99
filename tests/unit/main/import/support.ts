import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { createDateScan } from '../../../../main/import/dates/scan.ts'
import { parseFormats } from '../../../../main/import/formats/load.ts'
import { applyDates, dateText } from '../../../../main/import/mapping.ts'
import { createNormaliser } from '../../../../main/import/normalise/normaliser.ts'
import { withDerived } from '../../../../main/import/plan/derive.ts'
import { recognise } from '../../../../main/import/recognise/recognise.ts'
import { createRowClassifier } from '../../../../main/import/recognise/rows.ts'
import type { Recognition, RecogniseOptions, Sample } from '../../../../main/import/recognise/types.ts'
import type { Observation, RawRecord } from '../../../../main/import/types.ts'
import type { RejectReason, Warning } from '../../../../shared/model/source.ts'

const folder = new URL('../../../../resources/formats/', import.meta.url)
const jsons = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown)

/** The shipped definitions. */
export const formats = parseFormats(jsons)

/** Text as records: a small stand-in for the readers, which have tests of their own. */
export function recordsOf(text: string, delimiter = ','): RawRecord[] {
  let row = 0
  return Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter }).data.map((cells) => ({ cells, row: ++row, sheet: null, offset: 0, length: 0 }))
}

export function sampleOf(records: RawRecord[], fileName = 'file.csv', delimiter = ','): Sample {
  const step = Math.max(1, Math.floor(records.length / 50))
  return {
    fileName,
    encoding: 'utf-8',
    delimiter,
    sheet: null,
    head: records.slice(0, 400),
    spread: records.filter((_, i) => i % step === 0),
    tail: records.slice(-50),
  }
}

export const options = (more: Partial<RecogniseOptions> = {}): RecogniseOptions => ({ formats, caseRegion: 'MA', caseZone: 'Africa/Casablanca', ...more })

export interface Outcome {
  recognition: Recognition
  observations: Observation[]
  rejected: { row: number; reason: RejectReason }[]
  skipped: Record<string, number>
  warnings: Warning[]
}

/** The whole way of a file from records to observations, as the worker goes it. */
export function importAll(records: RawRecord[], sample: Sample, given: RecogniseOptions): Outcome {
  const recognition = recognise(sample, given)
  const classify = createRowClassifier(recognition)
  const scan = createDateScan()
  for (const record of records) if (classify(record) === 'data') scan.add(dateText(recognition.mapping, record), record.row)
  const mapping = applyDates(recognition.mapping, scan.decide(recognition.mapping.region), recognition.givenOrder)
  const normalise = withDerived(mapping, (wide) => createNormaliser(wide))
  const outcome: Outcome = { recognition: { ...recognition, mapping }, observations: [], rejected: [], skipped: {}, warnings: [] }
  for (const record of records) {
    const what = classify(record)
    if (what !== 'data') {
      outcome.skipped[what] = (outcome.skipped[what] ?? 0) + 1
      continue
    }
    const result = normalise(record)
    if ('reject' in result) outcome.rejected.push({ row: record.row, reason: result.reject })
    else outcome.observations.push(result)
  }
  outcome.warnings = [...recognition.warnings, ...normalise.warnings()]
  return outcome
}

export function importText(text: string, more: Partial<RecogniseOptions> & { fileName?: string; delimiter?: string } = {}): Outcome {
  const { fileName = 'file.csv', delimiter = ',', ...rest } = more
  const records = recordsOf(text, delimiter)
  return importAll(records, sampleOf(records, fileName, delimiter), options(rest))
}
