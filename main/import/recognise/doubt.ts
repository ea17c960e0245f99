import { LEAST_SURE } from '../../../shared/model/source.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { isOwnFormat } from '../formats/own.ts'
import { createNormaliser } from '../normalise/normaliser.ts'
import { withDerived } from '../plan/derive.ts'
import type { RawRecord } from '../types.ts'
import { createRowClassifier } from './rows.ts'
import type { Fit } from './score.ts'
import type { Doubt, Recognition, Sample } from './types.ts'

/** Scores nearer to each other than this say nothing of which is right. */
const TIE = 0.05
/** Rows by which two readings are compared. */
const COMPARED = 100

/**
 * Whether a person must decide: the reading is weak, or another definition that fits nearly as well reads the rows
 * differently. A case's own format that fits at least as well as the shipped ones is no tie with them: somebody made it for this.
 */
export function doubtOf(reading: Recognition, fits: readonly Fit[], sample: Sample, read: (fit: Fit) => Recognition): Doubt | null {
  if (!reading.usable) return null
  const [best] = fits
  const rivals = fits.slice(1).filter((fit) => best && best.score - fit.score < TIE && (!isOwnFormat(best.format) || isOwnFormat(fit.format)))
  const rows = rivals.length > 0 ? sample.head.slice(0, COMPARED) : []
  const other = rivals.find((fit) => !readAlike(reading, read(fit), rows))
  if (other) return { why: 'tie', formats: [reading.format, other.format] }
  return reading.confidence < LEAST_SURE ? { why: 'weak', formats: [reading.format] } : null
}

/** Why a table is not imported with this reading: a fault of the plan, or that a person must decide; null where nothing stands against it. */
export function refusalOf({ faults: [fault], doubt, confidence }: Recognition): MasarError | null {
  if (fault) return new MasarError(fault.code, fault.params)
  if (doubt?.why === 'tie') return new MasarError('format-tie', { first: doubt.formats[0] ?? '', second: doubt.formats[1] ?? '' })
  return doubt && new MasarError('format-unsure', { percent: Math.round(confidence * 100) })
}

/** Whether two readings say the same of these rows. */
function readAlike(a: Recognition, b: Recognition, rows: readonly RawRecord[]): boolean {
  if (!b.usable) return true
  const [first, second] = [saysOf(a), saysOf(b)]
  return rows.every((record) => first(record) === second(record))
}

function saysOf(reading: Recognition): (record: RawRecord) => string {
  const { mapping } = reading
  const classify = createRowClassifier(reading)
  if (mapping.kind !== undefined && mapping.kind !== 'calls') {
    const plan = JSON.stringify([mapping.kind, Object.entries(mapping.columns).sort(([a], [b]) => (a < b ? -1 : 1)), mapping.derived, mapping.projection])
    return (record) => classify(record) + plan
  }
  const normalise = withDerived(mapping, (plain) => createNormaliser(plain))
  return (record) => {
    const what = classify(record)
    return what === 'data' ? JSON.stringify(normalise(record)) : what
  }
}
