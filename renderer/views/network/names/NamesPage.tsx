import './names.css'
import { useEffect } from 'react'
import type { IdentityPair, NameVerdict } from '../../../../shared/api/names.ts'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerPage, PickThing, useAsk, useQuestion } from '../../answers/index.ts'
import { CandidateList } from './CandidateList.tsx'
import { Card } from './Card.tsx'
import { CompareNames } from './CompareNames.tsx'
import { isOf, keyOf, nextOf, pairKey, sorted } from './deciding.ts'
import { Progress } from './Progress.tsx'
import { useDeciding, useKeys, useStale } from './useDeciding.ts'

const METHOD = 'names.candidates'
const LEAST = [0, 0.75, 0.9] as const
const ARGS = {}
const NAMED = ['person', 'account'] as const

/** Is this one person? Candidates, one decided after the other. */
export function NamesPage() {
  const { t, lang } = useT()
  const asked = useAsk(METHOD, ARGS)
  const { revision, changed } = useStale(`${useQuestion()} ${METHOD} `)
  const { settings, set, decide, undo } = useDeciding(revision)
  const empty = useSession(({ summary }) => summary === null || summary.sources === 0)
  const { answer, state, ask } = asked
  const { tab, least, chosen, of, pair, since, history } = settings
  // Two things asked about from the chart stand side by side whether or not their names are alike.
  const beside = useAsk('names.pair', pair && { a: pair[0], b: pair[1] }, { auto: true, plain: true })
  const pairAsked = pair && beside.answer && keyOf(beside.answer) === pairKey(pair) ? beside.answer : null
  // The list is what the page is for: it asks itself once, and again when the person says so.
  useEffect(() => {
    if (state === 'idle' && !empty) ask()
  }, [state, empty]) // oxlint-disable-line react/exhaustive-deps -- `ask` is new at every drawing

  const { open, decided } = sorted(answer?.rows ?? [], since)
  const rows = (tab === 'open' ? open : decided).filter((one) => one.score >= least && (of === null || isOf(one, of)))
  const row = rows.find((one) => keyOf(one) === chosen) ?? rows[0] ?? null
  const onDecide = (one: IdentityPair, verdict: NameVerdict | null): void => void decide(one, verdict, { chosen: nextOf(rows, keyOf(one)), pair: null })
  const shown = pairAsked ?? row
  const key = (verdict: NameVerdict) => () => shown && shown.verdict !== verdict && onDecide(shown, verdict)
  useKeys({ '1': key('same'), '2': key('different'), '3': key('unsure'), 'Ctrl Z': () => void undo() }, state === 'done')

  return (
    <AnswerPage
      title={t('names.ask.title')}
      help={t('names.ask.help')}
      asked={{ ...asked, stale: asked.stale && changed(settings.own) }}
      form={
        <>
          <Select
            label={t('names.show.label')}
            choices={(['open', 'decided'] as const).map((id) => ({ id, label: t(`names.show.${id}`, { count: (id === 'open' ? open : decided).length }) }))}
            value={tab}
            onChange={(next) => set({ tab: next, chosen: null })}
          />
          <PickThing label={t('names.of')} kinds={NAMED} value={of} onChange={(next) => set({ of: next, chosen: null })} placeholder={t('names.ofAll')} />
          <Select
            label={t('names.least.label')}
            choices={LEAST.map((value) => ({
              id: String(value),
              label: value === 0 ? t('names.least.all') : t('names.least.from', { score: formatNumber(value * 100, lang) }),
            }))}
            value={String(least)}
            onChange={(next) => set({ least: Number(next), chosen: null })}
          />
        </>
      }
      sentence={answer && <Sentence open={open} decided={decided.length} />}
      nothing={answer && answer.rows.length === 0 && pairAsked === null ? t('names.nothing', { count: answer.named }) : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <Progress done={decided.length} all={open.length + decided.length} last={history.at(-1) ?? null} onUndo={() => void undo()} />
          <div className="names-board">
            {rows.length > 0 ? (
              <CandidateList
                label={t(`names.show.${tab}`, { count: rows.length })}
                rows={rows}
                chosen={row && keyOf(row)}
                onChoose={(next) => set({ chosen: next, pair: null })}
              />
            ) : (
              <p className="names-none">{t(tab === 'open' ? 'names.allDone' : 'names.noneDecided')}</p>
            )}
            {shown && (
              <Card
                key={keyOf(shown)}
                pair={shown}
                onDecide={(verdict) => onDecide(shown, verdict)}
                {...(pairAsked !== null && { onClose: () => set({ pair: null }) })}
              />
            )}
          </div>
          <LeftOut withheld={answer.withheld} crowded={answer.crowded} />
        </>
      )}
      <CompareNames />
    </AnswerPage>
  )
}

function Sentence({ open, decided }: { open: readonly IdentityPair[]; decided: number }) {
  const { t } = useT()
  const [best] = open
  if (!best) return t('names.sentence.done', { count: decided })
  return `${t('names.sentence.open', { count: open.length })} ${t('names.sentence.best', { a: best.a.label, b: best.b.label })}`
}

/** Pairs that are not in the list, and why. */
function LeftOut({ withheld, crowded }: { withheld: number; crowded: number }) {
  const { t } = useT()
  return (
    <>
      {withheld > 0 && <p className="quiet">{t('names.withheld', { count: withheld })}</p>}
      {crowded > 0 && <p className="quiet">{t('names.crowded', { count: crowded })}</p>}
    </>
  )
}
