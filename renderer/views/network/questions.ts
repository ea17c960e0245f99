import { waysQuestion } from './ways/index.ts'
import type { QuestionEntry } from '../answers/questions.ts'
import { busiest } from './busiest/index.ts'
import { change } from './change/index.ts'
import { dismantle } from './dismantle/index.ts'
import { groups } from './groups/index.ts'
import { central, connect, ties } from './measures/index.ts'
import { names } from './names/index.ts'

/** What can be asked here, in the order of the list. */
export const questions: readonly QuestionEntry[] = [connect, busiest, groups, change, dismantle, waysQuestion, central, ties, names]
