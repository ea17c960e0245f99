import './handsets.css'
import { useState } from 'react'
import type { HandsetsAnswer } from '../../../../shared/api/handsets.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { Tabs } from '../../../components/Tabs.tsx'
import { useT } from '../../../i18n/index.ts'
import { AnswerPage, PeriodField, PickThing, useAsk, useSettings } from '../../answers/index.ts'
import { Diagram } from './Diagram.tsx'
import { Findings } from './Findings.tsx'
import { filterOf, THINGS, type Asked } from './settings.ts'
import { UsesTable } from './UsesTable.tsx'

interface Settings extends Asked {
  /** Public id of the number, SIM or handset looked at. */
  chosen: string | null
}
const DEFAULTS: Settings = { of: null, chosen: null }

/** Which handset and SIM did a number use, and when? */
export function HandsetsPage() {
  const { t } = useT()
  const [settings, set] = useSettings(DEFAULTS)
  const [tab, setTab] = useState<'diagram' | 'table'>('diagram')
  const asked = useAsk('telephony.handsets', { filter: filterOf(settings) })
  const { answer } = asked
  const of = asked.asked?.filter?.of?.[0] ?? null
  const choose = (chosen: string | null): void => set({ chosen })
  const only = (id: string): void => set({ of: id, chosen: id })
  return (
    <AnswerPage
      title={t('handsets.ask.title')}
      help={t('handsets.ask.help')}
      asked={asked}
      form={
        <>
          <PickThing
            label={t('handsets.form.of')}
            kinds={THINGS}
            value={settings.of}
            placeholder={t('handsets.form.all')}
            onChange={(next) => set({ of: next, chosen: next })}
          />
          <PeriodField value={settings} onChange={({ from, until }) => set({ from, until })} />
        </>
      }
      sentence={answer && sentenceOf(answer, t)}
      nothing={answer && answer.total === 0 ? t(of === null ? 'handsets.none' : 'handsets.noneOf') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <Findings answer={answer} onChoose={choose} onOnly={only} />
          <Tabs
            className="hs-tabs"
            label={t('handsets.ask.title')}
            value={tab}
            onChange={setTab}
            tabs={[
              {
                id: 'diagram',
                label: t('handsets.tab.diagram'),
                content: <Diagram answer={answer} filter={asked.asked?.filter ?? {}} chosen={settings.chosen} onChoose={choose} onOnly={only} />,
              },
              {
                id: 'table',
                label: t('handsets.tab.table'),
                content: <UsesTable answer={answer} filter={asked.asked?.filter ?? {}} chosen={settings.chosen} onChoose={choose} />,
              },
            ]}
          />
        </>
      )}
    </AnswerPage>
  )
}

function sentenceOf({ numbers, sims, handsets, found }: HandsetsAnswer, t: Translate): string {
  const stands = Object.values(found).reduce((sum, n) => sum + n, 0)
  const said = t('handsets.sentence', {
    numbers: t('handsets.numbers', { count: numbers }),
    sims: t('handsets.sims', { count: sims }),
    handsets: t('handsets.handsets', { count: handsets }),
  })
  return `${said} ${stands === 0 ? t('handsets.nothingStands') : t('handsets.stands', { count: stands })}`
}
