import type { QuestionEntry } from '../views/answers/questions.ts'
import { questions as network } from '../views/network/questions.ts'
import { questions as phones } from '../views/phones/questions.ts'
import { questions as routes } from '../views/routes/questions.ts'

/** Everything that can be asked, in the order of the rail. */
export const questions: readonly QuestionEntry[] = [...phones, ...network, ...routes]
