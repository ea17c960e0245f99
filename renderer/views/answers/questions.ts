import type { ComponentType } from 'react'
import type { LucideIcon } from 'lucide-react'
import type { Translate } from '../../../shared/model/translate.ts'
import type { AnswerView } from '../../state/answers.ts'

export type { AnswerView } from '../../state/answers.ts'

/** A question in plain words that a view asks. Page: `React.lazy`. */
export interface QuestionEntry {
  /** Unlike any other question's of any view. */
  id: string
  view: AnswerView
  icon: LucideIcon
  Page: ComponentType
  /** Key that `.title` and `.help` stand under; `ask.ID` where absent. */
  words?: string
}

const keyOf = ({ id, words }: Pick<QuestionEntry, 'id' | 'words'>): string => words ?? `ask.${id}`

/** The question in plain words. */
export const titleOf = (entry: Pick<QuestionEntry, 'id' | 'words'>, t: Translate): string => t(`${keyOf(entry)}.title`)

/** One sentence about it. */
export const helpOf = (entry: Pick<QuestionEntry, 'id' | 'words'>, t: Translate): string => t(`${keyOf(entry)}.help`)
