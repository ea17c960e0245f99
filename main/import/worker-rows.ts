import { LIMITS } from './limits.ts'
import { createDocumentNormaliser } from './documents/normalise.ts'
import { createNormaliser } from './normalise/normaliser.ts'
import { createStatementNormaliser, statesThings } from './normalise/statements.ts'
import { createLegFinder } from './normalise/legs.ts'
import type { Legs } from './match/legs.ts'
import type { Packer } from './pack.ts'
import { createQuickRows } from './quick/rows.ts'
import type { Chunk } from './readers/source.ts'
import { widenHeader, withDerived } from './plan/derive.ts'
import { createTableWatch } from './recognise/other-table.ts'
import { createRowClassifier } from './recognise/rows.ts'
import type { Recognition } from './recognise/types.ts'
import type { Observation, RawRecord, RejectReason, Skip, Warning } from './types.ts'
import { locatorOf } from './warnings.ts'

/** What became of the rows of a table, or of all of a file. */
export interface Tallied {
  /** Events. */
  observations: number
  statements: number
  rejected: number
  /** Events that lack a party. */
  lacking: number
  skipped: Map<Skip, number>
}

export const tallied = (): Tallied => ({ observations: 0, statements: 0, rejected: 0, lacking: 0, skipped: new Map() })

export interface RowHandler {
  add(record: RawRecord, chunk: Chunk): void
  /** Adds rows of a chunk, from number `from`, until they end or the packer is full; gives the number of the next one. */
  addSome(chunk: Chunk, from: number): number
  reject(row: number, raw: string, reason: RejectReason): void
  warnings(): Warning[]
  /** Rows of one call, where the layout writes several. */
  legs(): Legs | null
}

/** Where a table stands among the file's parts. */
export interface TablePlace {
  /** Its name in locators; null for a text. */
  sheet: string | null
  /** Zone of the source: rows of a table in another zone say so. */
  zone: string
}

/** Sends each row of a table its way: event, statement, rejected, skipped. */
export function createRowHandler(recognition: Recognition, { sheet, zone }: TablePlace, packer: Packer, count: Tallied): RowHandler {
  const { mapping } = recognition
  const classify = createRowClassifier(recognition)
  const watch = createTableWatch(recognition)
  const locate = ({ row }: { row: number }): string => locatorOf(row, sheet)
  const normalise = withDerived(mapping, (wide) => createNormaliser(wide, { locate }))
  const state = statesThings(mapping) ? withDerived(mapping, (wide) => createStatementNormaliser(wide, widenHeader(mapping, recognition.header))) : null
  const document = createDocumentNormaliser({
    region: mapping.region,
    zone: mapping.zone,
    dates: { order: mapping.dateOrder, ambiguous: false, turned: false },
    sheetOf: () => null,
  })
  const legs = createLegFinder(mapping)
  let sheetIndex: number | null = null
  const otherZone = mapping.zone === zone ? null : mapping.zone

  const reject = (row: number, raw: string, reason: RejectReason): void => {
    count.rejected++
    packer.other({ what: 'rejected', reason, locator: locate({ row }), raw })
  }
  const keep = (observation: Observation): void => {
    count.observations++
    if (observation.caller === null || observation.callee === null) count.lacking++
    if (otherZone !== null) observation.zone ??= otherZone
    packer.add(observation)
  }
  const keepStatement = (record: RawRecord, chunk: Chunk): void => {
    const found = state?.(record) ?? { reject: 'bad-kind' as const }
    if ('reject' in found) return reject(record.row, chunk.raw(record), found.reject)
    const { row, offset, length } = record
    const raw = offset === null ? (record.raw ?? JSON.stringify(record.cells)) : null
    const stated = document.statement({ ...found, part: sheet ?? '', row, offset, length, raw })
    if ('reject' in stated) return reject(row, chunk.raw(record), stated.reject)
    count.statements++
    packer.state({ ...stated, sheet: record.sheet })
  }

  const quick = packer.packedAs === 'text' && otherZone === null && legs === null ? createQuickRows(recognition, packer) : null

  const add = (record: RawRecord, chunk: Chunk): void => {
    const what = classify(record)
    if (watch.isBeyond(record, what)) return reject(record.row, chunk.raw(record), 'other-table')
    if (what !== 'data') {
      const times = (count.skipped.get(what) ?? 0) + 1
      count.skipped.set(what, times)
      if (what !== 'blank' && (what === 'by-rule' || times <= LIMITS.skippedKept))
        packer.other({ what, reason: null, locator: locate(record), raw: chunk.raw(record) })
      return
    }
    if (state) return keepStatement(record, chunk)
    const result = normalise(record)
    if ('reject' in result) return reject(record.row, chunk.raw(record), result.reject)
    keep(result)
    if (legs !== null) {
      sheetIndex = record.sheet
      legs.add(record.cells, result)
    }
  }

  return {
    add,
    addSome(chunk, from) {
      let at = from
      const { plain } = chunk
      if (plain && quick) {
        for (const until = plain.rows.ends.length; at < until && !packer.full; at++) {
          if (!watch.beyond && quick.take(plain.rows, at)) count.observations++
          else add(plain.recordAt(at), chunk)
        }
      } else for (const { length } = chunk.records; at < length && !packer.full; at++) add(chunk.records[at] as RawRecord, chunk)
      return at
    },
    reject,
    legs: () => legs && { sheet: sheetIndex, pairs: legs.pairs() },
    warnings: () => [...normalise.warnings(), ...document.warnings()],
  }
}
