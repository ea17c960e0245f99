import type { QuestionEntry } from '../answers/questions.ts'
import { meetings } from './meetings/index.ts'
import { near } from './near/index.ts'
import { towers } from './towers/index.ts'
import { travel } from './travel/index.ts'

/** What can be asked here, in the order of the list. */
export const questions: readonly QuestionEntry[] = [meetings, travel, towers, near]
