import { hasKey } from '../../i18n/index.ts'
import { isolate } from '../../i18n/isolate.ts'
import { locatorKey } from '../../i18n/locator.ts'
import { ownName, useFormats } from '../../state/formats.ts'
import type { Language, Translate } from '../../../shared/model/translate.ts'
import type { PartReport, Warning } from '../../../shared/model/source.ts'

/** A key's sentence where the locale has one, else what the data itself says. */
const known = (key: string, fallback: string, t: Translate): string => (hasKey(key) ? t(key) : fallback)

type Names = Record<Language, string>
const definitions = import.meta.glob<Names>('../../../resources/formats/*.json', { eager: true, import: 'name' })
const names = new Map(Object.entries(definitions).map(([file, name]) => [file.replace(/^.*\/|\.json$/g, ''), name]))

/** A format's name: of a shipped one, or of one of the case. */
export const formatName = (id: string, lang: Language): string => names.get(id)?.[lang] ?? ownName(id, lang) ?? id
/** All formats by name, those of the case first. */
export function formatChoices(lang: Language): { id: string; label: string }[] {
  const sorted = (list: { id: string; label: string }[]) => list.toSorted((a, b) => a.label.localeCompare(b.label, lang))
  const { own } = useFormats.getState()
  return [...sorted(own.map(({ id, name }) => ({ id, label: name[lang] }))), ...sorted([...names].map(([id, name]) => ({ id, label: name[lang] })))]
}

/** What a kind or direction is called; the value of another field as it stands. */
export const meaningName = (field: string, value: string, t: Translate): string =>
  field === 'kind' ? known(`data.kind.${value}`, value, t) : field === 'direction' ? known(`mapping.direction.${value}`, value, t) : value

/** What became of a sheet or part of a file: what it is read as, or why it is not read. */
export const partWords = ({ why, format }: Pick<PartReport, 'why' | 'format'>, t: Translate, lang: Language): string =>
  why === null ? (format === null ? '' : formatName(format, lang)) : known(`import.why.${why}`, why, t)

export const fieldName = (field: string, t: Translate): string => known(`import.field.${field}`, field, t)
export const evidenceName = (evidence: string, t: Translate): string => (evidence === '' ? '' : known(`import.evidence.${evidence}`, evidence, t))
export const reasonName = (reason: string, t: Translate): string => known(`import.reason.${reason}`, reason, t)
export const skipName = (what: string, t: Translate): string => known(`import.skip.${what}`, what, t)

export function warningSentence(warning: Warning, t: Translate): string {
  const key = `import.warning.${warning.code}`
  return hasKey(`${key}_other`) || hasKey(key)
    ? t(key, { count: warning.count, what: warning.what ?? '' })
    : t('data.warningOther', { count: warning.count, code: warning.code })
}

/** Where a row stands, in words: `row 12`. */
export function locatorWords(locator: string, t: Translate): string {
  const { key, values } = locatorKey(locator)
  return t(key, values)
}

/** A row of a named file as the main side writes it, `calls.csv row 5`, in words. */
export function rowWords(text: string, t: Translate): string {
  const [, file, row] = /^(.*) row (\d+)$/s.exec(text) ?? []
  return file === undefined || row === undefined ? text : `${isolate(file, true)}${t('common.comma')}${locatorWords(`row ${row}`, t)}`
}

/** What decided the order of dates: `14: 23/05/2031`, or that nothing did. */
export function dateEvidenceWords(evidence: string, t: Translate): string {
  if (evidence === '') return t('data.dateNoEvidence')
  const [, row, text] = /^(?:row )?(\d+): ?(.*)$/s.exec(evidence) ?? []
  return row === undefined ? t('data.dateEvidence', { evidence }) : t('data.dateEvidenceRow', { row, text: text ?? '' })
}

/** What a delimiter is called. */
export const delimiterName = (delimiter: string, t: Translate): string => {
  const words: Record<string, string> = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar', ' ': 'space' }
  const name = words[delimiter]
  return name === undefined ? delimiter : t(`data.delimiter.${name}`)
}
