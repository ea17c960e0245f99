import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import type { Recognition } from '../recognise/types.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { readMeaning } from '../values/meaning.ts'
import { cellText } from './derive.ts'
import { readSources } from './sources.ts'

/** Texts of a column that are looked at one by one, and the longest that a plan can map. */
const TEXTS = 2_000
const LONGEST = 200
/** Known texts that a plan names, commonest first. */
const KNOWN = 60

export interface Counted {
  text: string
  rows: number
}

/** Texts of the kind and direction columns that a table of values knows, by their meaning, and those that none knows, commonest first. */
export interface Values {
  known: NonNullable<MappingPlan['values']>
  unknown: { kind: Counted[]; direction: Counted[] }
}

/** What the kind and direction cells of these rows say. */
export function valuesOf(mapping: Mapping, rows: readonly RawRecord[]): Values {
  const values: Values = { known: {}, unknown: { kind: [], direction: [] } }
  const { kind, direction } = mapping.columns
  for (const name of ['kind', 'direction'] as const) {
    const column = mapping.columns[name]
    if (column === undefined) continue
    const table = new Map(Object.entries(mapping.values[name]))
    const other = kind === direction ? new Map(Object.entries(mapping.values[name === 'kind' ? 'direction' : 'kind'])) : null
    const known: Record<string, string> = Object.create(null) as Record<string, string>
    let named = 0
    for (const { text, rows: times } of countTexts(rows.map((record) => cellText(mapping, record.cells, column)))) {
      if (saysNothing(cleanCell(text)) || text.length > LONGEST) continue
      const meaning = readMeaning(text, table)
      if (meaning !== null) {
        if (named++ < KNOWN) known[text] = meaning
      }
      // Where one column holds both, a text that says one of the two is understood.
      else if (!other || readMeaning(text, other) === null) values.unknown[name].push({ text, rows: times })
    }
    if (named > 0) values.known[name] = { ...known }
  }
  return values
}

/** Different texts with how often each stands there, commonest first; of very many only the first ones. Trimmed, '' left out. */
export function countTexts(texts: readonly string[], most = TEXTS): Counted[] {
  const counts = new Map<string, number>()
  for (const raw of texts) {
    const text = raw.trim()
    if (text === '') continue
    const times = counts.get(text)
    if (times !== undefined || counts.size < most) counts.set(text, (times ?? 0) + 1)
  }
  return [...counts].map(([text, times]) => ({ text, rows: times })).sort((a, b) => b.rows - a.rows)
}

/**
 * The reading of a file as a plan that reads it so again, for a person to change. What nobody has said (zone, region, order of dates, subject) is not
 * in it: a plan that named them would confirm what was only assumed. Values are the `known` ones and those that the person gave, seen or not.
 */
export function planOf(reading: Recognition, delimiter: string | null, known: Values['known'], given: MappingPlan['values'] = {}): MappingPlan {
  const { mapping, headerLine, firstDataRow, firstRowFixed, rules, said, givenOrder } = reading
  const { kind, projection, person, side, legs } = mapping
  return withoutUndefined({
    kind: kind ?? 'calls',
    headerRow: headerLine,
    firstRow: firstRowFixed ? firstDataRow : undefined,
    delimiter: delimiter ?? undefined,
    fields: readSources(mapping),
    values: bothOf(known, given),
    skip: rules.length > 0 ? [...rules] : undefined,
    dateOrder: givenOrder,
    zone: said.zone,
    region: said.region,
    subject: said.subject,
    projection,
    person: person ?? undefined,
    side: side ?? undefined,
    legs: legs?.columns.length === 1 && legs.columns[0] !== undefined ? { column: legs.columns[0] } : undefined,
  })
}

function bothOf(known: Values['known'], given: Values['known']): MappingPlan['values'] {
  const names = (['kind', 'direction'] as const).filter((name) => known[name] !== undefined || given[name] !== undefined)
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, { ...known[name], ...given[name] }]))
}

const withoutUndefined = (plan: MappingPlan): MappingPlan => Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined))
