import type { PageSettings } from '../../../shared/api/chart.ts'
import type { Language } from '../../../shared/model/translate.ts'

/** What a new exhibit starts from. */
export const firstSettings = (number: string, title: string, author: string, lang: Language): PageSettings => ({
  paper: 'A4',
  orientation: 'landscape',
  colour: true,
  lang,
  number,
  title,
  author,
})

/** Why it cannot be printed yet: the key of a sentence, or null. */
export function whyNot(settings: PageSettings, used: readonly string[], out: string): 'noNumber' | 'usedNumber' | 'noTitle' | 'noFile' | null {
  const number = settings.number.trim()
  if (number === '') return 'noNumber'
  if (used.includes(number)) return 'usedNumber'
  if (settings.title.trim() === '') return 'noTitle'
  return out.trim() === '' ? 'noFile' : null
}

/** The folder of a path, by whichever separator it has. */
export const folderOf = (path: string): string => path.replace(/[\\/]+$/, '').replace(/[\\/][^\\/]*$/, '')

/** The last part of a path. */
export const fileName = (path: string): string => /[^\\/]*$/.exec(path)?.[0] || path

const ROOM = { A4: 80, A3: 180 } as const

/** True where so many signs stand on the paper that names go to a list. */
export const isCrowded = ({ paper }: Pick<PageSettings, 'paper'>, nodes: number): boolean => nodes > ROOM[paper]
