import type { Preview } from '../../../shared/api/data.ts'
import { countTexts } from '../plan/of-reading.ts'
import type { RecognisedColumn } from '../recognise/types.ts'
import type { RawRecord } from '../types.ts'

/** Commonest texts of a column that are shown, and the longest part of one. */
const VALUES = 12
const LONGEST = 200
/** Different texts that are counted. */
const DISTINCT = 10_000

/** The columns as the person sees them, with what a sample of data rows holds in them. */
export const columnsOf = (columns: readonly RecognisedColumn[], rows: readonly RawRecord[]): Preview['columns'] =>
  columns.map(({ name, field, fields, evidence, sample }, at) => {
    const texts = rows.map(({ cells }) => cells[at] ?? '')
    const counted = countTexts(texts, DISTINCT)
    const filled = texts.filter((text) => text.trim() !== '').length
    return {
      name: name.slice(0, 2_000),
      field,
      fields: [...fields],
      evidence,
      sample,
      filled: texts.length === 0 ? 0 : filled / texts.length,
      distinct: counted.length,
      values: counted.slice(0, VALUES).map(({ text, rows: times }) => ({ text: text.slice(0, LONGEST), rows: times })),
    }
  })
