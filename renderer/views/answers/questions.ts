import type { ComponentType } from 'react'
import type { LucideIcon } from 'lucide-react'
import type { NodeKind } from '../../../shared/model/chart.ts'
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
  /** Settings that ask it about these things of the chart; null where it cannot be. For menus of nodes and the details of a thing. */
  about?: (things: readonly About[]) => object | null
}

/** A thing that a question may be asked about. */
export interface About {
  /** Public id. */
  id: string
  kind: NodeKind
}

const keyOf = ({ id, words }: Pick<QuestionEntry, 'id' | 'words'>): string => words ?? `ask.${id}`

/** The question in plain words. */
export const titleOf = (entry: Pick<QuestionEntry, 'id' | 'words'>, t: Translate): string => t(`${keyOf(entry)}.title`)

/** One sentence about it. */
export const helpOf = (entry: Pick<QuestionEntry, 'id' | 'words'>, t: Translate): string => t(`${keyOf(entry)}.help`)
