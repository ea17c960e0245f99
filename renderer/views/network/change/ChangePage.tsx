import '../measures/network.css'
import './change.css'
import { useMemo, useState } from 'react'
import { CHANGES, type Change } from '../../../../shared/api/network.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerChart, AnswerPage, PeriodField, showInChart, useAsk, useSettings } from '../../answers/index.ts'
import { Day } from '../../chart/Day.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { Files } from './Files.tsx'
import { Kinds } from './Kinds.tsx'
import { comparedIn, type ChangeSettings } from './periods.ts'
import { sentenceOf } from './sentence.ts'

const DEFAULTS: ChangeSettings = { weighted: false }
/** Rows of each kind of change. */
const MOST = 200
/** Up to so many numbers an answer is there at once, and asks itself. */
const QUICK = 2_000

/** Who came, who went, who rose? */
export function ChangePage() {
  const { t, lang } = useT()
  const summary = useSession((session) => session.summary)
  const zone = summary?.zone ?? 'UTC'
  const [settings, set] = useSettings<ChangeSettings>(DEFAULTS)
  const { from, until, border, weighted } = settings
  const periods = useMemo(
    () => comparedIn({ from, until, border, weighted }, summary?.first ?? null, summary?.last ?? null, zone),
    [from, until, border, weighted, summary, zone],
  )
  const auto = (summary?.selectors ?? Infinity) <= QUICK
  const args = useMemo(() => periods && { ...periods, weighted, limit: MOST }, [periods, weighted])
  const asked = useAsk('network.change', args, { auto })
  const [kind, showKind] = useState<Change | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const { answer } = asked
  const shown = kind ?? (answer && (CHANGES.find((change) => answer.counts[change] > 0) ?? 'new')) ?? 'new'
  const rows = useMemo(() => answer?.rows.filter(({ change }) => change === shown) ?? [], [answer, shown])
  const under = useMemo(
    () =>
      asked.asked ? { before: asked.asked.before, after: asked.asked.after, whole: { from: asked.asked.before.from, until: asked.asked.after.until } } : null,
    [asked.asked],
  )
  const drawn = useMemo(() => {
    const of = (change: Change) => answer?.rows.flatMap((row) => (row.change === change ? [row.id] : [])) ?? []
    const [fresh, gone] = [of('new'), of('gone')]
    const first = rows.map(({ id }) => id)
    return { fresh, gone, ids: [...new Set([...first, ...of('rose'), ...of('fell'), ...fresh, ...gone, ...of('steady')])] }
  }, [answer, rows])
  const ranks = useMemo(() => Object.fromEntries(rows.slice(0, 12).map(({ id }, at) => [id, at + 1])), [rows])
  const at = periods?.after.from
  return (
    <AnswerPage
      title={t('network.change.title')}
      help={t('network.change.help')}
      asked={asked}
      auto={auto}
      hint={periods === null && summary?.first !== null ? t('network.change.outside') : undefined}
      form={
        <>
          <PeriodField value={{ from, until }} onChange={(period) => set({ from: period.from, until: period.until })} />
          <div className="net-border">
            <Day label={t('network.change.border')} at={at} zone={zone} onDay={(day) => set({ border: day })} />
          </div>
          <div className="net-checks">
            <Checkbox isSelected={weighted} onChange={(on) => set({ weighted: on })}>
              {t('network.set.weighted')}
            </Checkbox>
          </div>
        </>
      }
      sentence={answer && under && sentenceOf(answer, under, { t, lang, zone })}
      actions={
        <Button onPress={() => showInChart(drawn.ids, { ...(chosen !== null && { choose: [chosen] }), filter: under?.whole ?? {} })}>
          {t('ask.chart.open')}
        </Button>
      }
      nothing={answer?.total === 0 ? t('network.change.nothing') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && under && (
        <>
          <Kinds counts={answer.counts} shown={shown} onShow={showKind} />
          <div className="net-stack">
            <ChangeTable
              key={shown}
              change={shown}
              rows={rows}
              total={answer.counts[shown]}
              stayed={answer.stayed}
              buckets={answer.buckets}
              periods={under}
              chosen={chosen}
              onChoose={(id) => choose(id === chosen ? null : id)}
            />
            <AnswerChart nodes={drawn.ids} ranks={ranks} gone={drawn.gone} fresh={drawn.fresh} filter={under.whole} chosen={chosen} onChoose={choose} />
            <Files files={answer.files} periods={under} />
          </div>
        </>
      )}
    </AnswerPage>
  )
}
