import { createHash } from 'node:crypto'
import type { FieldSource, MappingPlan } from '../../../shared/model/plan.ts'
import { fold } from '../../../shared/names/fold.ts'
import { nameKey } from '../recognise/names.ts'
import { fileNameRule } from '../recognise/score.ts'
import type { Sources } from '../plan/sources.ts'
import { sourcesOf } from '../plan/sources.ts'
import type { Field } from '../types.ts'
import { formatDefinition, type ColumnRef, type DefinedSource, type FormatDefinition } from './definition.ts'
import { checksOf } from './checks.ts'
import { GENERIC } from './load.ts'
import { ownId } from './own.ts'

export interface MadeOf {
  /** As the person calls it. */
  name: string
  /** Base name of the file it is made from. */
  file: string
  /** Names of its columns, null where it has no header. */
  header: readonly string[] | null
  /** Its width, and some data rows, where it has no header to know it by. */
  width: number
  rows: readonly (readonly string[])[]
  /** The whole reading (plan/of-reading.ts), and what the person said of it. */
  plan: MappingPlan
  given: MappingPlan
  /** The definition that the reading began from. */
  base: FormatDefinition
}

/**
 * A format that reads files of this header as the plan reads this one. Columns are found by name, by name and number where several have one name, by
 * place where they have none. The subject stays behind: it belongs to this file, and would put words into the mouth of the next.
 */
export function makeFormat({ name, file, header, width: seen, rows, plan, given, base }: MadeOf): FormatDefinition {
  const sources = sourcesOf(plan.fields ?? {})
  const refOf = referrer(header)
  const plain = plainFields(sources, header)
  const width = Math.max(1, seen, ...[...plain.keys()].map((column) => column + 1))
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? 'csv'
  const generic = base.id === GENERIC
  const says = { ...base.constants, ...fileNameRule(base, file)?.says }
  const constants = Object.fromEntries(Object.entries(says).filter(([field]) => sources[field as Field] !== undefined))
  return formatDefinition.parse({
    id: idOf(name),
    name: { en: name, fr: name, ar: name },
    kind: plan.kind ?? 'calls',
    country: base.country,
    extensions: [extension],
    columns: header === null ? [] : namedColumns(header, plain),
    headerless: header === null ? { columns: Array.from({ length: width }, (_, at) => plain.get(at) ?? []), ...checksOf(rows, width) } : null,
    fieldsFrom: definedFrom(sources, plain, refOf),
    whole: true,
    gap: plan.firstRow === undefined ? 0 : Math.max(0, plan.firstRow - (plan.headerRow ?? 0) - 1),
    delimiter: given.delimiter ?? base.delimiter,
    skip: (plan.skip ?? []).map((rule) => ({ ...rule, column: rule.column === null ? null : refOf(rule.column) })),
    dateOrder: given.dateOrder ?? base.dateOrder,
    values: { ...(generic ? {} : base.values), ...mergedValues(plan.values) },
    constants: { ...constants, ...constantsOf(sources) },
    zone: given.zone ?? base.zone,
    usualZone: base.usualZone,
    region: given.region ?? base.region,
    person: plan.person ?? null,
    side: plan.side ?? null,
    projection: plan.projection ?? null,
    cellScope: base.cellScope,
    cellNetwork: base.cellNetwork,
    legs: plan.legs ? { columns: [refOf(plan.legs.column)], within: base.legs?.within ?? 86_400 } : null,
    zeroSeconds: base.zeroSeconds,
  })
}

function idOf(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  return ownId(slug.length > 1 ? slug : createHash('sha256').update(fold(name)).digest('hex').slice(0, 8))
}

/** How a definition names a column of this file. */
function referrer(header: readonly string[] | null): (column: number) => ColumnRef {
  const keys = header?.map(nameKey) ?? []
  return (column) => {
    const key = keys[column] ?? ''
    const name = header?.[column]?.trim() ?? ''
    if (key === '' || name.length > 200) return { at: column }
    return { names: [name], nth: keys.slice(0, column + 1).filter((one) => one === key).length }
  }
}

/** Fields that are a whole column with a name of its own, or in a file without header any whole column. */
function plainFields(sources: Sources, header: readonly string[] | null): Map<number, Field[]> {
  const keys = header?.map(nameKey)
  const plain = new Map<number, Field[]>()
  for (const [field, source] of Object.entries(sources) as [Field, FieldSource][]) {
    if (!('column' in source) || source.part !== undefined) continue
    const key = keys?.[source.column] ?? ''
    if (keys && (key === '' || (header?.[source.column] ?? '').trim().length > 200 || keys.indexOf(key) !== keys.lastIndexOf(key))) continue
    plain.set(source.column, [...(plain.get(source.column) ?? []), field])
  }
  return plain
}

function namedColumns(header: readonly string[], plain: ReadonlyMap<number, Field[]>): FormatDefinition['columns'] {
  const seen = new Set<string>()
  return header.flatMap((name, at) => {
    const key = nameKey(name)
    if (key === '' || name.trim().length > 200 || seen.has(key)) return []
    seen.add(key)
    const fields = plain.get(at) ?? []
    return [{ names: [name.trim()], fields, required: fields.length > 0 }]
  })
}

function definedFrom(sources: Sources, plain: ReadonlyMap<number, Field[]>, refOf: (column: number) => ColumnRef): FormatDefinition['fieldsFrom'] {
  const found: Partial<Record<Field, DefinedSource>> = {}
  for (const [field, source] of Object.entries(sources) as [Field, FieldSource][]) {
    if ('constant' in source) {
      if (field !== 'kind' && field !== 'direction') found[field] = source
    } else if ('columns' in source) found[field] = { columns: source.columns.map(refOf), join: source.join }
    else if (!plain.get(source.column)?.includes(field)) found[field] = { column: refOf(source.column), ...(source.part ? { part: source.part } : {}) }
  }
  return found
}

const constantsOf = (sources: Sources): Record<string, string> =>
  Object.fromEntries(
    (['kind', 'direction'] as const).flatMap((name) => {
      const source = sources[name]
      return source && 'constant' in source ? [[name, source.constant]] : []
    }),
  )

/** A definition has one table of values for both fields. */
function mergedValues(values: MappingPlan['values'] = {}): FormatDefinition['values'] {
  const merged = new Map<string, Record<string, string>>()
  for (const name of ['kind', 'direction'] as const)
    for (const [text, value] of Object.entries(values[name] ?? {})) merged.set(text, { ...merged.get(text), [name]: value })
  return Object.fromEntries(merged)
}
