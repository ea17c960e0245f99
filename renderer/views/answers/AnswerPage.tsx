import './answers.css'
import type { ReactNode } from 'react'
import { FileInput, RefreshCw, SearchX } from 'lucide-react'
import type { Coverage as Covered, Guard } from '../../../shared/api/answers.ts'
import type { Method } from '../../../shared/api/contract.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useShortcut } from '../../components/keys.ts'
import { Progress } from '../../components/Progress.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { useT } from '../../i18n/index.ts'
import { useAnswers } from '../../state/answers.ts'
import { go, useSession } from '../../state/session.ts'
import { Coverage } from './Coverage.tsx'
import { Guards } from './Guards.tsx'
import { RowsPanel } from './RowsPanel.tsx'
import { type Ask, useQuestion } from './useAsk.ts'

export interface AnswerPageProps<M extends Method> {
  /** The question, and one sentence about it. */
  title: string
  help: ReactNode
  /** The settings in the order of the sentence: fields, without a button. */
  form?: ReactNode
  asked: Ask<M>
  /** The answer in one sentence. */
  sentence?: ReactNode
  guards?: readonly Guard[] | undefined
  coverage?: Covered | null | undefined
  /** Nothing was found: what was looked at, and what to try. Shown in place of `children`. */
  nothing?: ReactNode
  /** True for an answer that asks itself: no button. */
  auto?: boolean
  /** What the question needs, beside data, said in place of an answer that was not asked for. */
  hint?: ReactNode
  /** More to do with an answer: buttons at the end of its sentence. */
  actions?: ReactNode
  children?: ReactNode
}

/** A question: heading, settings, and its answer with what it does not prove and what it rests on. */
export function AnswerPage<M extends Method>(props: AnswerPageProps<M>) {
  const { t } = useT()
  const question = useQuestion()
  const rows = useAnswers((answers) => answers.rows[question] ?? null)
  return (
    <Split id="ask-sides" className="ask-sides">
      <SplitPanel id="ask-main" minSize={420}>
        <Answer {...props} />
      </SplitPanel>
      {rows && (
        <>
          <SplitLine label={t('ask.rows.line')} />
          <SplitPanel id="ask-rows" defaultSize={380} minSize={280} maxSize={720}>
            <RowsPanel key={JSON.stringify(rows)} question={question} rows={rows} />
          </SplitPanel>
        </>
      )}
    </Split>
  )
}

function Answer<M extends Method>({ title, help, form, asked, sentence, guards = [], coverage, nothing, auto, hint, actions, children }: AnswerPageProps<M>) {
  const { t } = useT()
  const empty = useSession(({ summary }) => summary !== null && summary.sources === 0)
  const asking = asked.state === 'asking'
  useShortcut('Ctrl Enter', asked.ask, asked.ready && !asking && !empty)
  const given = asked.answer !== null && asked.state !== 'failed'
  return (
    <div className="ask-page">
      <header className="ask-head">
        <h1>{title}</h1>
        <p className="ask-help">{help}</p>
      </header>
      {empty ? (
        <EmptyState
          icon={<FileInput aria-hidden />}
          title={t('ask.noData.title')}
          action={
            <Button look="primary" onPress={() => go('data')}>
              {t('ask.noData.action')}
            </Button>
          }
        >
          {t('ask.noData.text')}
        </EmptyState>
      ) : (
        <>
          {(form !== undefined || !auto) && (
            <div className="ask-form" role="group" aria-label={t('ask.settings')}>
              {form}
              {!auto && (
                <Button
                  look={given && !asked.changed && !asked.stale ? 'plain' : 'primary'}
                  className="ask-button"
                  isDisabled={!asked.ready || asking}
                  onPress={asked.ask}
                >
                  {t(given ? 'ask.again' : 'ask.ask')}
                </Button>
              )}
            </div>
          )}
          <Standing asked={asked} auto={auto ?? false} hint={hint} />
          {given && (
            <div className="ask-answer" data-old={asking || asked.changed || undefined}>
              <div className="ask-said">
                <p className="ask-sentence" role="status">
                  {nothing === undefined ? sentence : null}
                </p>
                {actions !== undefined && nothing === undefined && <div className="ask-actions">{actions}</div>}
              </div>
              {nothing === undefined ? (
                children
              ) : (
                <EmptyState icon={<SearchX aria-hidden />} title={t('ask.nothing')}>
                  {nothing}
                </EmptyState>
              )}
              <div className="ask-foot">
                <Guards guards={guards} />
                {coverage && <Coverage coverage={coverage} />}
              </div>
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** How the asking stands: under way, refused, given up, or overtaken by new data or settings. */
function Standing<M extends Method>({ asked, auto, hint }: { asked: Ask<M>; auto: boolean; hint: ReactNode }) {
  const { t } = useT()
  const { state, progress } = asked
  if (state === 'asking')
    return (
      <div className="ask-standing">
        <Progress
          what={t(`common.step.${progress?.step ?? 'answering'}`)}
          label={t('ask.asking')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          left={progress?.left ?? null}
          onCancel={auto ? undefined : asked.cancel}
        />
      </div>
    )
  if (state === 'failed')
    return (
      <div className="ask-standing">
        <Banner look="error" action={<Button onPress={asked.ask}>{t('common.tryAgain')}</Button>}>
          {errorSentence(asked.error)}
        </Banner>
      </div>
    )
  if (asked.answer !== null && asked.stale && !auto)
    return (
      <div className="ask-standing">
        <Banner
          look="warn"
          action={
            <Button icon={<RefreshCw aria-hidden />} isDisabled={!asked.ready} onPress={asked.ask}>
              {t('ask.again')}
            </Button>
          }
        >
          {t('ask.stale')}
        </Banner>
      </div>
    )
  if (asked.answer !== null && asked.changed && !auto) return <p className="ask-standing ask-changed">{t('ask.changed')}</p>
  if (asked.answer === null)
    return <p className="ask-standing ask-invite">{state === 'cancelled' ? t('ask.cancelled') : (hint ?? t(asked.ready ? 'ask.invite' : 'ask.lacking'))}</p>
  return null
}
