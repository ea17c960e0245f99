import type { Preview } from '../../shared/api/data.ts'
import { DIRECTIONS, SIDES, eventKindOf } from '../../shared/model/event.ts'
import type { ReaderJob } from './protocol.ts'
import type { Chunk } from './readers/source.ts'
import { createNormaliser } from './normalise/normaliser.ts'
import { createRowClassifier } from './recognise/rows.ts'
import type { Observation } from './types.ts'
import { locatorOf } from './warnings.ts'
import type { Understood } from './worker-table.ts'

const ROWS = 20

/** What the person sees before importing: what was recognised and why, and the first rows as they would be kept. */
export async function previewOf({ source, recognition, sheet, kept, rest, warnings }: Understood, job: ReaderJob): Promise<Omit<Preview, 'alreadyImported'>> {
  const { mapping, columns } = recognition
  const { encoding, delimiter } = source.facts()
  const rows: Preview['rows'] = []
  const classify = createRowClassifier(recognition)
  const normalise = recognition.usable ? createNormaliser(mapping, { locate: ({ row }) => locatorOf(row, sheet) }) : null
  const show = (chunk: Chunk): void => {
    for (const record of chunk.records) {
      if (rows.length >= ROWS || classify(record) !== 'data') continue
      const result = normalise?.(record) ?? null
      const rejected = result !== null && 'reject' in result
      rows.push({
        locator: locatorOf(record.row, sheet),
        raw: chunk.raw(record),
        event: result === null || rejected ? null : eventOf(result, mapping.zone),
        reason: rejected ? result.reject : null,
      })
    }
  }
  for (const chunk of kept) show(chunk)
  while (rows.length < ROWS) {
    const next = await rest.next()
    if (next.done) break
    show(next.value)
  }
  return {
    format: recognition.format,
    confidence: recognition.confidence,
    encoding,
    delimiter,
    sheet,
    headerRow: recognition.headerLine,
    columns: columns.map(({ name, field, evidence, sample }) => ({ name: name.slice(0, 2_000), field, evidence, sample })),
    zone: mapping.zone,
    zoneAssumed: recognition.zoneAssumed,
    dateOrder: mapping.dateOrder,
    dateEvidence: recognition.dateEvidence.slice(0, 2_000),
    subject: recognition.subject?.slice(0, 64) ?? null,
    rows,
    warnings: [...warnings, ...source.warnings(), ...(normalise?.warnings() ?? [])],
    bytes: job.bytes,
  }
}

/** An observation in the words of the model, for showing. */
export function eventOf(row: Observation, zone: string): Record<string, string | number | null> {
  return {
    kind: eventKindOf(row.kind),
    start: new Date(row.start).toISOString(),
    local: row.local,
    zone: row.zone ?? zone,
    seconds: row.seconds,
    from: row.caller?.value ?? null,
    to: row.callee?.value ?? null,
    direction: (['unknown', 'out', 'in'] as const satisfies readonly (typeof DIRECTIONS)[number][])[row.direction] ?? 'unknown',
    side: SIDES[row.side] ?? 'unknown',
    imei: row.imei?.value ?? null,
    imsi: row.imsi?.value ?? null,
    cellFrom: row.cellFirst?.value ?? null,
    cellTo: row.cellLast?.value ?? null,
    text: row.text,
    name: row.person?.label ?? null,
  }
}
