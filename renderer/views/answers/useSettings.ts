import { setSettings, useAnswers } from '../../state/answers.ts'
import { useQuestion } from './useAsk.ts'

/**
 * The settings of the question whose page this is: kept while the case is open, filled in by `askAbout`. What was not set is as
 * `defaults` say (give a constant, or what the case says).
 */
export function useSettings<T extends object>(defaults: T): [settings: T, set: (change: Partial<T>) => void] {
  const question = useQuestion()
  const kept = useAnswers((answers) => answers.settings[question])
  return [{ ...defaults, ...kept }, (change) => setSettings(question, change)]
}
