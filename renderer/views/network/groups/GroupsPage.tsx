import '../measures/network.css'
import { useMemo, useState } from 'react'
import { NumberSetting } from '../../answers/index.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { AnswerChart, AnswerPage, AnswerSides, showInChart, useAsk, useSettings } from '../../answers/index.ts'
import { MeasureForm } from '../measures/MeasureForm.tsx'
import { useMeasures, type MeasureSettings } from '../measures/settings.ts'
import { GroupList } from './GroupList.tsx'
import { HowSure } from './HowSure.tsx'
import { Members } from './Members.tsx'
import { sentenceOf } from './sentence.ts'

interface Settings extends MeasureSettings {
  seed: number
}
const DEFAULTS: Settings = { weighted: false, directed: false, seed: 1 }
const MOST = 5_000

/** Which groups are there? */
export function GroupsPage() {
  const { t, lang } = useT()
  const [settings, set] = useSettings<Settings>(DEFAULTS)
  const { seed } = settings
  const { args, auto } = useMeasures(settings, MOST)
  const asked = useAsk(
    'network.groups',
    useMemo(() => ({ ...args, seed }), [args, seed]),
    { auto },
  )
  const [group, chooseGroup] = useState<number | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const { answer } = asked
  const under = useMemo(() => asked.asked?.filter ?? {}, [asked.asked])
  const shown = answer?.rows.find((row) => row.group === group) ?? null
  const drawn = useMemo(() => {
    const members = answer?.members ?? []
    const of = shown === null ? members : members.filter((member) => member.group === shown.group)
    return { ids: of.map(({ id }) => id), groups: Object.fromEntries(members.map((member) => [member.id, member.group])) }
  }, [answer, shown])
  return (
    <AnswerPage
      title={t('network.groups.title')}
      help={t('network.groups.help')}
      asked={asked}
      auto={auto}
      form={
        <MeasureForm settings={settings} set={set}>
          <NumberSetting label={t('network.groups.seed')} value={seed} min={0} max={1_000_000} onChange={(next) => set({ seed: Math.round(next) })} />
        </MeasureForm>
      }
      sentence={answer && answer.total > 0 ? sentenceOf(answer, t, lang) : undefined}
      actions={<Button onPress={() => showInChart(drawn.ids, { ...(chosen !== null && { choose: [chosen] }), filter: under })}>{t('ask.chart.open')}</Button>}
      nothing={answer?.total === 0 ? t('network.groups.nothing', { count: answer.nodes }) : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <HowSure answer={answer} />
          <AnswerSides>
            <div className="net-stack">
              <GroupList rows={answer.rows} chosen={group} onChoose={(one) => chooseGroup(one === group ? null : one)} />
              {shown && (
                <Members
                  group={shown}
                  members={answer.members.filter((member) => member.group === shown.group)}
                  under={under}
                  chosen={chosen}
                  onChoose={(id) => choose(id === chosen ? null : id)}
                />
              )}
            </div>
            <AnswerChart nodes={drawn.ids} groups={drawn.groups} filter={under} chosen={chosen} onChoose={choose} />
          </AnswerSides>
        </>
      )}
    </AnswerPage>
  )
}
