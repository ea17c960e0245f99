import type { QuestionEntry } from '../answers/questions.ts'

/** What can be asked here, in the order of the list. */
export const questions: readonly QuestionEntry[] = []
