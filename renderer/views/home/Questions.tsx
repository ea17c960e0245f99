import { Button as Press } from 'react-aria-components'
import { useT } from '../../i18n/index.ts'
import { ANSWER_VIEWS, showQuestion } from '../../state/answers.ts'
import { go } from '../../state/session.ts'
import { allQuestions } from '../answers/all.ts'
import { type QuestionEntry, titleOf } from '../answers/questions.ts'
import { Section } from './Section.tsx'

const OF_EACH = 3

/** Pure: some questions of each view, in the order of the rail. */
export const invited = (questions: readonly QuestionEntry[]): QuestionEntry[] =>
  ANSWER_VIEWS.flatMap((view) => questions.filter((entry) => entry.view === view).slice(0, OF_EACH))

/** What the case can be asked now that it holds something. */
export function Questions() {
  const { t } = useT()
  return (
    <Section title={t('ask.home.title')}>
      <p className="home-section-text">{t('ask.home.text')}</p>
      <ul className="home-questions">
        {invited(allQuestions()).map((entry) => (
          <li key={entry.id}>
            <Press
              className="home-question"
              onPress={() => {
                showQuestion(entry.view, entry.id)
                go(entry.view)
              }}
            >
              <entry.icon aria-hidden />
              {titleOf(entry, t)}
            </Press>
          </li>
        ))}
      </ul>
    </Section>
  )
}
