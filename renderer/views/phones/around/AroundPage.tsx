import './around.css'
import { useState } from 'react'
import { X } from 'lucide-react'
import type { Result } from '../../../../shared/api/contract.ts'
import type { EventRecord } from '../../../../shared/model/event.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerPage, AnswerTable, NumberSetting, useAsk, useSettings, useShowRows } from '../../answers/index.ts'
import { columnsOf } from './columns.tsx'
import { Diagram } from './Diagram.tsx'
import { Moment } from './Moment.tsx'
import { aroundArgs, type AroundSettings, FIRST_AROUND } from './settings.ts'

type Found = Result<'telephony.around'>

/** What happened around it? */
export function AroundPage() {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [settings, set] = useSettings<AroundSettings>(FIRST_AROUND)
  const asked = useAsk('telephony.around', aroundArgs(settings), { auto: true, plain: true })
  const { answer } = asked
  const [chosen, choose] = useState<string | null>(null)
  const show = useShowRows()
  const open = (event: string): void => {
    choose(event)
    const row = answer?.rows.find(({ id }) => id === event)
    if (row) show({ title: eventText(row, t, lang, zone), events: [event] })
  }
  const span = answer && spanOf(answer, lang, zone)
  return (
    <AnswerPage
      title={t('ways.around.title')}
      help={t('ways.around.help')}
      form={<Form settings={settings} set={set} found={answer} />}
      auto
      hint={t('ways.around.need')}
      asked={asked}
      sentence={answer && span && sentenceOf(answer, span, t, lang)}
      guards={answer?.guards}
      coverage={answer?.coverage}
      nothing={answer && span && answer.total === 0 ? t('ways.around.nothing', span) : undefined}
    >
      {answer && (
        <>
          <Diagram found={answer} chosen={chosen} onChoose={open} />
          <AnswerTable
            label={t('ways.around.listLabel')}
            rows={answer.rows}
            columns={columnsOf(answer, t, zone)}
            rowKey={({ id }) => id}
            total={answer.total}
            chosen={chosen}
            onChoose={({ id }) => open(id)}
            unranked
          />
        </>
      )}
    </AnswerPage>
  )
}

const eventText = ({ kind, start }: Pick<EventRecord, 'kind' | 'start'>, t: Translate, lang: Language, zone: string): string =>
  t('ways.around.eventText', { kind: t(`chart.event.${kind}`), at: formatInstant(Date.parse(start), lang, zone, 'full') })

const spanOf = ({ from, until }: Found, lang: Language, zone: string): { from: string; until: string } => ({
  from: formatInstant(from, lang, zone, 'minute'),
  until: formatInstant(until - 1, lang, zone, 'minute'),
})

function sentenceOf({ total, rows, parties }: Found, span: { from: string; until: string }, t: Translate, lang: Language): string {
  const said = t('ways.around.sentence', { ...span, count: total, parties: t('ways.around.nParties', { count: parties.length }) })
  return rows.length < total ? `${said} ${t('ways.around.cut', { shown: formatNumber(rows.length, lang), all: formatNumber(total, lang) })}` : said
}

function Form({ settings, set, found }: { settings: AroundSettings; set: (change: Partial<AroundSettings>) => void; found: Found | null }) {
  const { t } = useT()
  const { event, at, minutes, who } = settings
  return (
    <>
      {event === null ? (
        <Moment at={at} onChange={(next) => set({ at: next })} />
      ) : (
        <OfEvent found={found?.event?.id === event ? found : null} onDrop={() => set({ event: null, at: found?.at ?? null, who: 'all' })} />
      )}
      <NumberSetting label={t('ways.around.minutes')} value={minutes} min={0} max={1_440} onChange={(next) => set({ minutes: next })} />
      {event !== null && (
        <Select
          label={t('ways.around.who')}
          className="around-who"
          value={who}
          choices={(['all', 'parties', 'cells'] as const).map((id) => ({ id, label: t(`ways.around.whoIs.${id}`) }))}
          onChange={(next) => set({ who: next })}
        />
      )}
    </>
  )
}

/** The event that is asked about, and a way to ask about a time in its place. */
function OfEvent({ found, onDrop }: { found: Found | null; onDrop: () => void }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const event = found?.event
  return (
    <div className="m-field around-of">
      <span className="m-label">{t('ways.around.event')}</span>
      <span className="around-event">
        {event ? eventText(event, t, lang, zone) : '…'}
        <IconButton label={t('ways.around.otherTime')} onPress={onDrop}>
          <X aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}
