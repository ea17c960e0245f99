import type { QualityCode, QualityFinding, QualityReport } from '../../api/quality.ts'
import type { Translate } from '../../model/translate.ts'

/** How a report is put into words: by the window, the command line and the printed page alike. */
export interface Speaker {
  /** Knows the areas quality and import. */
  t: Translate
  /** An instant in the reader's language and the zone of the case. */
  moment(at: number): string
}

export interface SpokenFinding {
  title: string
  /** `1,204 rows`. */
  count: string
  seen: string
  means: string
  done: string
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** Values with instants written out. */
const written = (values: Readonly<Record<string, string | number>>, { moment }: Speaker): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && INSTANT.test(value) ? moment(Date.parse(value)) : value]),
  )

/** A finding in four sentences. */
export function sayFinding(
  { code, what, count, unit, values }: Pick<QualityFinding, 'code' | 'what' | 'count' | 'unit' | 'values'>,
  speaker: Speaker,
): SpokenFinding {
  const { t } = speaker
  const all = { ...written(values, speaker), ...(code === 'rejected' && what !== null ? { what: t(`import.reason.${what}`) } : {}) }
  const say = (part: string): string => t(`quality.finding.${code}.${part}`, all)
  return { title: say('title'), count: t(`quality.unit.${unit}`, { count }), seen: say('seen'), means: say('means'), done: say('done') }
}

/** What a row is listed for, beyond the finding itself; '' where that says it all. */
export const sayWhy = (code: string, why: Readonly<Record<string, string | number>> | null, speaker: Speaker): string =>
  why === null || Object.keys(why).length === 0 ? '' : speaker.t(`quality.why.${code}`, written(why, speaker))

/** Short name of what is looked for, where nothing was found. */
export const nameOfCode = (code: QualityCode, t: Translate): string => t(`quality.look.${code}`)

/** `Findings: 2 cannot be so, 5 in doubt, 3 to be known.` */
export function summaryOf({ findings }: Pick<QualityReport, 'findings'>, t: Translate): string {
  if (findings.length === 0) return t('quality.clean')
  const of = (severity: string): number => findings.filter((one) => one.severity === severity).length
  return t('quality.summary', { fault: of('fault'), doubt: of('doubt'), note: of('note') })
}

/** What could not be looked for, by reason. */
export function unableOf({ unable }: Pick<QualityReport, 'unable'>, t: Translate): { why: string; codes: string[] }[] {
  return [...Map.groupBy(unable, ({ why }) => why)].map(([why, of]) => ({ why: t(`quality.unable.${why}`), codes: of.map(({ code }) => nameOfCode(code, t)) }))
}
