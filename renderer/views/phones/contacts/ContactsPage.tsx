import './contacts.css'
import { useMemo } from 'react'
import { Waypoints } from 'lucide-react'
import type { ContactRow } from '../../../../shared/api/contacts.ts'
import type { Result } from '../../../../shared/api/contract.ts'
import type { NodeKind } from '../../../../shared/model/chart.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatPeriod } from '../../../i18n/dates.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerChart, AnswerPage, AnswerSides, AnswerTable, PeriodField, PickThing, showInChart, useAsk, useSettings } from '../../answers/index.ts'
import { useBehind } from './Behind.tsx'
import { Chosen } from './Chosen.tsx'
import { columnsOf, nameOf } from './columns.tsx'
import { MoreFigures } from './figures/MoreFigures.tsx'
import { type Asked, CHOICES, filterOf, THINGS } from './settings.ts'

interface Settings extends Asked {
  chosen: string | null
}
const DEFAULTS: Settings = { of: null, kinds: 'all', chosen: null }

/** Most contacts drawn round the one asked about. */
const DRAWN = 40
const ROW = 40
/** Kinds that the chart shows in a layer of their own. */
const IN_LAYER: ReadonlySet<NodeKind> = new Set(['device', 'sim'])
const keyOf = ({ id }: Pick<ContactRow, 'id'>): string => id ?? 'nobody'

type Answer = Result<'telephony.contacts'>

/** Whom does this number talk to? */
export function ContactsPage() {
  const { t, lang } = useT()
  const [settings, set] = useSettings(DEFAULTS)
  const { of, chosen } = settings
  const filter = filterOf(settings)
  const asked = useAsk('telephony.contacts', of === null ? null : { of, filter }, { auto: true })
  const { answer } = asked
  const about = asked.asked ?? { of: of ?? 's1', filter }
  const behind = useBehind({ of: about.of, filter: about.filter ?? {} })
  const columns = answer ? columnsOf(answer.rows, behind, { t, lang }) : []
  const subject = asked.asked?.of ?? null
  const drawn = useMemo(() => (answer && subject !== null ? [subject, ...answer.rows.flatMap(({ id }) => id ?? []).slice(0, DRAWN)] : []), [answer, subject])
  const ranks = useMemo(() => Object.fromEntries((answer?.rows ?? []).flatMap(({ id }, i) => (id === null ? [] : [[id, i + 1] as const]))), [answer])
  const row = answer?.rows.find((one) => keyOf(one) === chosen) ?? (answer?.rows.length === 1 ? (answer.rows[0] ?? null) : null)
  return (
    <AnswerPage
      title={t('contacts.contacts.title')}
      help={t('contacts.contacts.help')}
      auto
      hint={t('contacts.hint')}
      asked={asked}
      form={
        <>
          <PickThing label={t('contacts.of')} kinds={THINGS} value={of} onChange={(next) => set({ of: next, chosen: null })} />
          <Select
            label={t('contacts.kinds')}
            choices={CHOICES.map((id) => ({ id, label: t(`contacts.kind.${id}`) }))}
            value={settings.kinds ?? 'all'}
            onChange={(kinds) => set({ kinds })}
          />
          <PeriodField value={settings} onChange={({ from, until }) => set({ from, until })} />
        </>
      }
      sentence={answer && <Sentence answer={answer} t={t} />}
      nothing={answer && answer.rows.length === 0 ? t('contacts.none') : undefined}
      actions={
        answer && (
          <Button icon={<Waypoints aria-hidden />} onPress={() => showInChart(drawn, { choose: [about.of] })}>
            {t('contacts.showAll')}
          </Button>
        )
      }
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <AnswerTable
            label={t('contacts.list')}
            rows={answer.rows}
            total={answer.total}
            columns={columns}
            rowKey={keyOf}
            chosen={chosen}
            onChoose={(one) => set({ chosen: keyOf(one) === chosen ? null : keyOf(one) })}
            rowHeight={ROW}
          />
          <AnswerSides>
            <Chosen of={about.of} row={row} behind={behind} />
            <AnswerChart
              nodes={drawn}
              filter={about.filter ?? {}}
              ranks={ranks}
              {...(IN_LAYER.has(answer.label?.kind ?? 'number') && { layers: { devices: true } })}
              chosen={chosen}
              onChoose={(id) => set({ chosen: id === about.of ? null : id })}
              onOpen={(id) => set({ of: id, chosen: null })}
              label={t('contacts.chart')}
            />
          </AnswerSides>
          <MoreFigures of={about.of} filter={about.filter ?? {}} />
        </>
      )}
    </AnswerPage>
  )
}

function Sentence({ answer, t }: { answer: Answer; t: Translate }) {
  const { lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [first] = answer.rows
  if (!first || answer.first === null || answer.last === null) return null
  const name = numberText(answer.label?.label ?? '')
  return (
    <>
      {t('contacts.sentence', {
        count: answer.total,
        name,
        events: formatNumber(answer.events, lang),
        period: formatPeriod(answer.first, answer.last, lang, zone),
        most: numberText(nameOf(first, t)),
        share: formatNumber(first.events / answer.events, lang, { style: 'percent' }),
      })}
      {answer.unanswered > 0 && ` ${t('contacts.sentenceUnanswered', { count: answer.unanswered })}`}
    </>
  )
}
