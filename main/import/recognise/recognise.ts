import { MasarError } from '../../../shared/api/errors.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import { GENERIC } from '../formats/load.ts'
import type { RawRecord } from '../types.ts'
import { doubtOf } from './doubt.ts'
import { readAs } from './read-as.ts'
import { scoreFormats, type Fit } from './score.ts'
import type { Recognition, RecogniseOptions, Sample } from './types.ts'

/** Below this a definition is not taken for the file's, and the generic one reads it by its columns. */
const ENOUGH = 0.5

/**
 * Says what a file is and how its rows are read: scores all definitions of tables, finds header and columns by names and
 * content, and says why. A plan of the person's goes before all of it. Decides nothing that the whole file must decide:
 * feed all dates to `createDateScan` and call `applyDates`. Throws `format-unknown` where the person asks for a definition that is none.
 */
export function recognise(sample: Sample, options: RecogniseOptions): Recognition {
  const formats = options.formats.filter((format) => format.reader === undefined)
  const generic = formatOf(formats, GENERIC)
  const fits = scoreFormats(
    formats.filter((format) => format !== generic),
    sample.head,
    sample.fileName,
    headerAt(sample.head, options.plan?.headerRow),
  )
  const read = (format: FormatDefinition, fit: Fit | undefined): Recognition => readAs(sample, options, { format, generic, fit, fits })
  if (options.format !== undefined) {
    const wanted = formatOf(formats, options.format)
    return read(
      wanted,
      fits.find((fit) => fit.format === wanted.id),
    )
  }
  const good = fits.filter((fit) => fit.score >= ENOUGH)
  const [best] = good
  const reading = best ? read(formatOf(formats, best.format), best) : read(generic, undefined)
  if (options.plan !== undefined) return reading
  return { ...reading, doubt: doubtOf(reading, good, sample, (fit) => read(formatOf(formats, fit.format), fit)) }
}

/** Index of the row that the plan says is the header; null where it says there is none; undefined where it says nothing, or a row that is not there. */
function headerAt(head: readonly RawRecord[], row: number | null | undefined): number | null | undefined {
  if (row === undefined || row === null) return row
  const index = head.findIndex((record) => record.row === row)
  return index < 0 ? undefined : index
}

function formatOf(formats: readonly FormatDefinition[], id: string): FormatDefinition {
  const format = formats.find((one) => one.id === id)
  if (!format) throw new MasarError('format-unknown', { format: id })
  return format
}
