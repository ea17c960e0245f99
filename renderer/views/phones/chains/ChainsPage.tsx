import './chains.css'
import { useEffect, useRef, useState } from 'react'
import { CircleCheck, CircleDashed, CircleHelp, CircleMinus } from 'lucide-react'
import type { Chain, ChainVerdict } from '../../../../shared/api/ways.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { Count } from '../../../components/Count.tsx'
import { formatPeriod } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { type AnswerColumn, AnswerPage, AnswerTable, NumberSetting, PeriodField, PickThing, useAsk, useSettings } from '../../answers/index.ts'
import { ChainPath } from './ChainPath.tsx'
import { ChainTimes } from './ChainTimes.tsx'
import { type ChainsSettings, chainsArgs, FIRST_CHAINS, MINUTE } from './settings.ts'
import { expectedText, pathText } from './words.ts'

/** Which calls follow each other? */
export function ChainsPage() {
  const { t, lang } = useT()
  const [settings, set] = useSettings<ChainsSettings>(FIRST_CHAINS)
  const asked = useAsk('telephony.chains', chainsArgs(settings))
  const { answer, asked: question } = asked
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [chosen, choose] = useState<string | null>(null)
  const detail = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null) detail.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const rows = answer?.rows ?? []
  const shown = rows.find((row) => keyOf(row) === chosen) ?? rows[0]
  return (
    <AnswerPage
      title={t('ways.chains.title')}
      help={t('ways.chains.help')}
      form={<Form settings={settings} set={set} />}
      asked={asked}
      sentence={answer && sentenceOf(answer, t, lang)}
      guards={answer?.guards}
      coverage={answer?.coverage}
      nothing={
        answer?.rows.length === 0
          ? t('ways.chains.nothing', {
              least: t('ways.chains.nTimes', { count: question?.least ?? FIRST_CHAINS.least }),
              minutes: t('ways.chains.nMinutes', { count: Math.round((question?.within ?? 0) / MINUTE) }),
            })
          : undefined
      }
    >
      <div className="chain-list">
        <AnswerTable
          label={t('ways.chains.listLabel')}
          rows={rows}
          columns={columnsOf(t, lang, zone)}
          rowHeight={42}
          rowKey={keyOf}
          total={answer?.total ?? 0}
          chosen={shown ? keyOf(shown) : null}
          onChoose={(row) => choose(keyOf(row))}
        />
      </div>
      <div ref={detail}>{shown && <ChainTimes key={keyOf(shown)} chain={shown} filter={question?.filter ?? {}} within={question?.within ?? 0} />}</div>
    </AnswerPage>
  )
}

const keyOf = ({ ids }: Chain): string => ids.join()

function Form({ settings, set }: { settings: ChainsSettings; set: (change: Partial<ChainsSettings>) => void }) {
  const { t } = useT()
  return (
    <>
      <NumberSetting label={t('ways.chains.within')} value={settings.within} min={0} max={1_440} onChange={(within) => set({ within })} />
      <NumberSetting label={t('ways.chains.least')} value={settings.least} min={2} max={1_000} onChange={(least) => set({ least })} />
      <PickThing many label={t('ways.chains.of')} kinds={['number', 'person', 'account']} value={settings.of} onChange={(of) => set({ of })} />
      <PeriodField value={settings.period} onChange={(period) => set({ period })} />
    </>
  )
}

function sentenceOf({ rows, total }: { rows: readonly Chain[]; total: number }, t: Translate, lang: Language): string {
  const [best] = rows
  const said = t('ways.chains.sentence', { count: total })
  if (best?.verdict !== 'beyond' || best.expected === null)
    return `${said} ${rows.every(({ verdict }) => verdict === 'unknown') ? t('ways.chains.why.unknown') : t('ways.chains.noneBeyond')}`
  const text = { path: pathText(best, lang), times: t('ways.chains.nTimes', { count: best.times }), expected: expectedText(best.expected, t, lang) }
  return `${said} ${t('ways.chains.best', text)}`
}

const SIGNS = { beyond: CircleCheck, unclear: CircleHelp, usual: CircleMinus, unknown: CircleDashed } as const

function Verdict({ of }: { of: ChainVerdict }) {
  const { t } = useT()
  const Sign = SIGNS[of]
  return (
    <span className="chain-verdict" data-verdict={of}>
      <Sign aria-hidden />
      {t(`ways.chains.says.${of}`)}
    </span>
  )
}

const columnsOf = (t: Translate, lang: Language, zone: string): AnswerColumn<Chain>[] => [
  { id: 'path', title: t('ways.chains.path'), width: 'grow', least: 300, cell: (row) => <ChainPath path={row.path} />, value: (row) => pathText(row, lang) },
  { id: 'times', title: t('ways.chains.seen'), width: 60, align: 'end', cell: (row) => <Count value={row.times} />, value: (row) => row.times },
  {
    id: 'expected',
    title: t('ways.chains.chance'),
    width: 106,
    align: 'end',
    cell: (row) => (row.expected === null ? '–' : expectedText(row.expected, t, lang)),
    value: (row) => row.expected,
  },
  {
    id: 'verdict',
    title: t('ways.chains.verdict'),
    width: 140,
    cell: (row) => <Verdict of={row.verdict} />,
    value: (row) => t(`ways.chains.says.${row.verdict}`),
  },
  {
    id: 'when',
    title: t('ways.chains.when'),
    width: 178,
    cell: (row) => <span className="nowrap">{formatPeriod(Date.parse(row.first), Date.parse(row.last), lang, zone)}</span>,
    value: (row) => `${row.first} – ${row.last}`,
  },
]
