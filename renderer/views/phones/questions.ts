import { aroundQuestion } from './around/index.ts'
import { chainsQuestion } from './chains/index.ts'
import { commonQuestion } from './common/index.ts'
import { compare } from './compare/index.ts'
import { contacts } from './contacts/index.ts'
import { handsetsQuestion } from './handsets/index.ts'
import { pattern } from './pattern/index.ts'
import { replacementsQuestion } from './replacements/index.ts'
import type { QuestionEntry } from '../answers/questions.ts'

/** What can be asked here, in the order of the list. */
export const questions: readonly QuestionEntry[] = [
  contacts,
  pattern,
  compare,
  handsetsQuestion,
  replacementsQuestion,
  chainsQuestion,
  commonQuestion,
  aroundQuestion,
]
