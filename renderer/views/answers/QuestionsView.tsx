import './questions.css'
import { Suspense } from 'react'
import { Button } from 'react-aria-components'
import { Boundary } from '../../app/Boundary.tsx'
import { Select } from '../../components/Select.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { Tooltip } from '../../components/Tooltip.tsx'
import { useT } from '../../i18n/index.ts'
import { showQuestion, useAnswers } from '../../state/answers.ts'
import { type AnswerView, helpOf, type QuestionEntry, titleOf } from './questions.ts'
import { QuestionContext, TitleContext } from './useAsk.ts'

/** A view of the rail that asks: its questions at the reading start, and the page of the one that is open. */
export function QuestionsView({ view, questions }: { view: AnswerView; questions: readonly QuestionEntry[] }) {
  const { t, dir } = useT()
  const shown = useAnswers((answers) => answers.shown[view])
  const entry = questions.find(({ id }) => id === shown) ?? questions[0]
  if (!entry) return null
  return (
    <main className="ask-view" aria-label={t(`common.view.${view}`)}>
      <nav className="ask-list" aria-label={t('ask.questions')}>
        <h2 className="ask-list-title">{t(`common.view.${view}`)}</h2>
        <p className="ask-list-help">{t(`common.viewHelp.${view}`)}</p>
        <ul>
          {questions.map((one) => (
            <li key={one.id}>
              <Tooltip text={helpOf(one, t)} placement={dir === 'rtl' ? 'left' : 'right'}>
                <Button className="ask-item" {...(one === entry && { 'aria-current': 'page' as const })} onPress={() => showQuestion(view, one.id)}>
                  <one.icon aria-hidden />
                  <span>{titleOf(one, t)}</span>
                </Button>
              </Tooltip>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ask-choose">
        <Select
          label={t('ask.questions')}
          hideLabel
          choices={questions.map((one) => ({ id: one.id, label: titleOf(one, t) }))}
          value={entry.id}
          onChange={(id) => showQuestion(view, id)}
        />
      </div>
      <QuestionContext value={entry.id}>
        <Boundary key={entry.id}>
          <Suspense
            fallback={
              <div className="ask-waiting">
                <Spinner what={t('common.opening')} />
              </div>
            }
          >
            <TitleContext value={titleOf(entry, t)}>
              <entry.Page />
            </TitleContext>
          </Suspense>
        </Boundary>
      </QuestionContext>
    </main>
  )
}
