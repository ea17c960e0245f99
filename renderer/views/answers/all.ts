import type { Translate } from '../../../shared/model/translate.ts'
import { askAbout } from './go.ts'
import { type About, type QuestionEntry, titleOf } from './questions.ts'

let offered: readonly QuestionEntry[] = []

/** Says what can be asked, once as the window starts: pages of questions lead to menus of questions, so no view may import the whole list. */
export function offerQuestions(questions: readonly QuestionEntry[]): void {
  offered = questions
}

/** Everything that can be asked, in the order of the rail. */
export const allQuestions = (): readonly QuestionEntry[] => offered

/** What can be asked about these things, each ready to be asked. */
export const questionsAbout = (things: readonly About[], t: Translate): { id: string; label: string; Icon: QuestionEntry['icon']; run: () => void }[] =>
  things.length === 0
    ? []
    : allQuestions().flatMap((entry) => {
        const presets = entry.about?.(things) ?? null
        return presets === null
          ? []
          : [{ id: `ask.${entry.id}`, label: titleOf(entry, t), Icon: entry.icon, run: () => askAbout(entry.view, entry.id, presets) }]
      })
