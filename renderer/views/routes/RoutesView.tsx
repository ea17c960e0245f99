import { QuestionsView } from '../answers/QuestionsView.tsx'
import { questions } from './questions.ts'

export const RoutesView = () => <QuestionsView view="routes" questions={questions} />
