import type { Translate } from '../../../shared/model/translate.ts'
import { questions as network } from '../network/questions.ts'
import { questions as phones } from '../phones/questions.ts'
import { questions as routes } from '../routes/questions.ts'
import { askAbout } from './go.ts'
import { type About, type QuestionEntry, titleOf } from './questions.ts'

/** Everything that can be asked, in the order of the rail. */
export const allQuestions = (): readonly QuestionEntry[] => [...phones, ...network, ...routes]

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
