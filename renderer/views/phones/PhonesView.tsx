import { QuestionsView } from '../answers/QuestionsView.tsx'
import { questions } from './questions.ts'

export const PhonesView = () => <QuestionsView view="phones" questions={questions} />
