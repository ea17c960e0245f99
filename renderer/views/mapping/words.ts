import type { Preview } from '../../../shared/api/data.ts'
import type { FieldSource, MappingPlan } from '../../../shared/model/plan.ts'
import type { Translate } from '../../../shared/model/translate.ts'
import { hasKey } from '../../i18n/index.ts'
import { isolate } from '../../i18n/isolate.ts'
import type { Edit } from '../../state/mapping-draft.ts'
import { fieldName, meaningName } from '../data/names.ts'

/** A column as a person names it: its number, and its name where it has one. */
export function columnWords(columns: Preview['columns'], at: number, t: Translate): string {
  const name = columns[at]?.name.trim() ?? ''
  return name === '' ? t('mapping.column', { number: String(at + 1) }) : t('mapping.columnNamed', { number: String(at + 1), name })
}

/** A separator as it is called; what has no name stands for itself. */
export function separatorWords(text: string, t: Translate): string {
  const names: Record<string, string> = { ' ': 'space', '': 'nothing', '\t': 'tab' }
  const name = names[text]
  return name === undefined ? `“${isolate(text, true)}”` : t(`mapping.separator.${name}`)
}

/** Where a field comes from, in a few words. */
export function sourceWords(field: string, source: FieldSource, columns: Preview['columns'], t: Translate): string {
  if ('constant' in source) return t('mapping.source.constant', { text: meaningName(field, source.constant, t) })
  if ('columns' in source) return t('mapping.source.joined', { columns: source.columns.map((at) => String(at + 1)).join(' + ') })
  const column = columnWords(columns, source.column, t)
  return source.part === undefined
    ? column
    : t('mapping.source.part', { column, number: String(Math.abs(source.part.index) + (source.part.index < 0 ? 0 : 1)) })
}

/** What an edit did: `Undo: kind of “Émis”`. */
export function editWords(edit: Edit, t: Translate): string {
  switch (edit.do) {
    case 'column':
      return edit.field === null ? t('mapping.edit.unused', { number: String(edit.column + 1) }) : t('mapping.edit.field', { field: fieldName(edit.field, t) })
    case 'field':
      return t('mapping.edit.field', { field: fieldName(edit.field, t) })
    case 'value':
      return t('mapping.edit.value', { text: edit.text })
    case 'say':
      return t(`mapping.edit.${Object.keys(edit.said)[0] ?? 'other'}`)
    default:
      return t(`mapping.edit.${edit.do}`)
  }
}

/** What is wrong with a plan, in the editor's own words where it has some. */
export function faultWords({ code, params }: NonNullable<Preview['planFaults']>[number], t: Translate): string {
  const own = `mapping.fault.${code}`
  return t(hasKey(own) ? own : `errors.${code}`, params)
}

/** Fields without which the rows of a table tell nothing: one of each list must have a source. */
export const NEEDED: Record<NonNullable<MappingPlan['kind']>, readonly (readonly string[])[]> = {
  calls: [
    ['start', 'date'],
    ['caller', 'callee', 'subject', 'correspondent'],
  ],
  cells: [['cellFirst', 'station', 'cellName', 'lat', 'x']],
  locations: [
    ['start', 'date'],
    ['cellFirst', 'lat', 'x'],
  ],
  contacts: [['number', 'number2', 'number3', 'email', 'correspondent']],
  links: [['linkFrom'], ['linkTo']],
}
