import { QuestionsView } from '../answers/QuestionsView.tsx'
import { questions } from './questions.ts'

export const NetworkView = () => <QuestionsView view="network" questions={questions} />
