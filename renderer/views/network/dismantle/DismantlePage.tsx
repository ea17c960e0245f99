import './dismantle.css'
import { useEffect, useMemo } from 'react'
import { ChartNetwork } from 'lucide-react'
import { LINE } from '../../../../shared/model/stage.ts'
import { Button } from '../../../components/Button.tsx'
import { Tabs } from '../../../components/Tabs.tsx'
import { useT } from '../../../i18n/index.ts'
import { say } from '../../../state/toasts.ts'
import { AnswerChart } from '../../answers/chart/AnswerChart.tsx'
import { AnswerPage, AnswerSides, showInChart, useAsk, useSettings } from '../../answers/index.ts'
import { BestSet } from './BestSet.tsx'
import { Board, HandTools } from './ByHand.tsx'
import { Form } from './Form.tsx'
import { OneByOne } from './OneByOne.tsx'
import { Person } from './Person.tsx'
import { argsOf, DEFAULTS, filterOf, struckIn, toggled, type Settings } from './settings.ts'
import { StageBoard } from './StageBoard.tsx'
import { usePieces } from './usePieces.ts'
import { useStages } from './useStages.ts'
import { Verdict } from './Verdict.tsx'
import { Ways } from './Ways.tsx'

/** Pieces that are told apart by tint; the others are too small to matter. */
const TINTED = 8

/** Who, taken out together, breaks the network? And: what if it were these? */
export function DismantlePage() {
  const { t } = useT()
  const [settings, set] = useSettings<Settings>(DEFAULTS)
  const stages = useStages()
  const flow = settings.objective === 'flow'
  const parts = LINE.filter((stage) => stages.marks.some((mark) => mark.stage === stage)).length
  const asked = useAsk('network.dismantle', flow && parts < 2 ? null : argsOf(settings))
  const { answer } = asked
  const marks = useMemo(() => JSON.stringify(stages.marks.map(({ id, stage }) => [id, stage])), [stages.marks])
  const stale = useMarksSince(answer, marks, stages.known)

  const filter = useMemo(() => filterOf({ from: settings.from, until: settings.until }), [settings.from, settings.until])
  const struck = useMemo(() => struckIn({ struck: settings.struck }, answer), [settings.struck, answer])
  const pieces = usePieces(filter, struck, answer !== null)
  const toggle = (id: string): void => set(toggled(settings, struck, id))
  const choose = (id: string | null): void => set({ chosen: id })
  const groups = useMemo(() => groupsOf(pieces?.now.pieces ?? 0, pieces?.groups ?? []), [pieces])

  // Another answer begins with its own set struck out.
  const answered = answer === null ? '' : JSON.stringify(asked.asked)
  useEffect(() => {
    if (answered !== '' && answered !== settings.of) set({ struck: null, past: [], of: answered })
    // Only another answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answered])

  // Whoever must not be taken out is taken back at once, and it is said why.
  const guarded = pieces?.guarded.join(' ') ?? ''
  useEffect(() => {
    if (guarded === '') return
    say(t('dismantle.hand.guarded'))
    set({ struck: struck.filter((id) => !guarded.split(' ').includes(id)) })
    // Only what came back counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [guarded])

  const striking = { struck, toggle, chosen: settings.chosen, choose }
  return (
    <AnswerPage
      title={t('dismantle.title')}
      help={t('dismantle.long')}
      form={
        <>
          <Form settings={settings} set={set} />
          {flow && <StageBoard stages={stages} lacking={parts < 2} />}
        </>
      }
      asked={{ ...asked, stale: asked.stale || (flow && stale) }}
      sentence={
        answer && t(`dismantle.said.${answer.objective}`, { count: answer.rows.length, before: answer.before, value: answer.value, nodes: answer.nodes })
      }
      guards={answer?.guards}
      coverage={answer?.coverage}
      nothing={
        answer && answer.rows.length === 0
          ? t(`dismantle.nothing.${answer.nodes === 0 ? 'empty' : answer.spared === answer.nodes ? 'spared' : 'flow'}`)
          : undefined
      }
      actions={
        answer && (
          <Button
            icon={<ChartNetwork aria-hidden />}
            onPress={() =>
              showInChart(
                answer.rows.flatMap((row) => [row.id, ...row.heirs.map(({ id }) => id)]),
                { choose: answer.rows.map(({ id }) => id), filter },
              )
            }
          >
            {t('dismantle.showAll')}
          </Button>
        )
      }
    >
      {answer && (
        <AnswerSides>
          <div className="dis-lists">
            <Verdict answer={answer} remove={asked.asked?.remove ?? answer.rows.length} />
            <Tabs
              label={t('dismantle.lists')}
              tabs={[
                { id: 'best', label: t('dismantle.best.title'), content: <BestSet answer={answer} settings={settings} {...striking} /> },
                { id: 'steps', label: t('dismantle.steps.title'), content: <OneByOne answer={answer} {...striking} /> },
              ]}
            />
            {settings.chosen !== null && (
              <Person
                key={settings.chosen}
                id={settings.chosen}
                answer={answer}
                settings={settings}
                set={set}
                stages={stages}
                struck={struck}
                toggle={toggle}
              />
            )}
            <Ways answer={answer} struck={struck} choose={choose} />
          </div>
          <section className="dis-hand" aria-label={t('dismantle.hand.title')}>
            <h2>{t('dismantle.hand.title')}</h2>
            <Board pieces={pieces} struck={struck.length} aim={answer.objective} />
            <AnswerChart
              nodes="all"
              filter={filter}
              groups={groups}
              struck={struck}
              chosen={settings.chosen}
              onChoose={choose}
              onOpen={toggle}
              label={t('dismantle.hand.title')}
            />
            <HandTools answer={answer} settings={settings} struck={struck} set={set} toggle={toggle} />
          </section>
        </AnswerSides>
      )}
    </AnswerPage>
  )
}

/** The largest pieces by number, once there is more than one. */
function groupsOf(count: number, groups: readonly (readonly string[])[]): Record<string, number> {
  if (count < 2) return {}
  return Object.fromEntries(groups.slice(0, TINTED).flatMap((group, i) => group.map((id) => [id, i + 1])))
}

const marksAt = new WeakMap<object, string>()

/** Whether somebody's part was set anew since this answer. */
function useMarksSince(answer: object | null, marks: string, known: boolean): boolean {
  if (answer === null || !known) return false
  if (!marksAt.has(answer)) marksAt.set(answer, marks)
  return marksAt.get(answer) !== marks
}
