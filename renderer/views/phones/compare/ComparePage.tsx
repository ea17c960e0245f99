import '../contacts/contacts.css'
import '../pattern/pattern.css'
import '../pattern/heat/heat.css'
import './compare.css'
import { useMemo } from 'react'
import type { CompareResult } from '../../../../shared/api/contacts.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { type AnswerColumn, AnswerPage, AnswerTable, Figure, PeriodField, PickThing, useAsk, useSettings } from '../../answers/index.ts'
import { useBehind } from '../contacts/Behind.tsx'
import { Name, Party } from '../contacts/Party.tsx'
import { filterOf, THINGS } from '../contacts/settings.ts'
import { Scale } from '../pattern/heat/HeatMap.tsx'
import { levelsOf } from '../pattern/heat/levels.ts'
import { ZoneField } from '../pattern/ZoneField.tsx'
import { Likeness } from './Likeness.tsx'
import { DEFAULTS, keyOf, MOST, type Pair, ranked, verdictOfPair } from './settings.ts'
import { SharedCells } from './SharedCells.tsx'
import { SmallHeat } from './SmallHeat.tsx'

/** Do these phones live alike? */
export function ComparePage() {
  const { t } = useT()
  const [settings, set] = useSettings(DEFAULTS)
  const own = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const zone = settings.zone ?? own
  const of = settings.of.slice(0, MOST)
  const filter = filterOf(settings)
  const asked = useAsk('telephony.compare', of.length < 2 ? null : { of, filter, zone })
  const { answer } = asked
  return (
    <AnswerPage
      title={t('contacts.compare.title')}
      help={t('contacts.compare.help')}
      hint={of.length < 2 ? t('contacts.compared.hint') : undefined}
      asked={asked}
      form={
        <>
          <PickThing many label={t('contacts.compared.of')} kinds={THINGS} value={of} onChange={(next) => set({ of: next.slice(0, MOST), chosen: null })} />
          <PeriodField value={settings} onChange={({ from, until }) => set({ from, until })} />
          <ZoneField value={settings.zone} onChange={(next) => set({ zone: next })} />
        </>
      }
      sentence={answer && <Sentence answer={answer} />}
      nothing={answer && answer.lives.every(({ events }) => events === 0) ? t('contacts.none') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && <Compared answer={answer} filter={asked.asked?.filter ?? {}} chosen={settings.chosen} onChoose={(chosen) => set({ chosen })} />}
    </AnswerPage>
  )
}

const nameIn = ({ lives }: CompareResult, id: string): string => numberText(lives.find((life) => life.id === id)?.label?.label ?? id)

function Compared({ answer, filter, chosen, onChoose }: { answer: CompareResult; filter: Filter; chosen: string | null; onChoose: (key: string) => void }) {
  const { t, lang } = useT()
  const { lives, zone } = answer
  const pairs = useMemo(() => ranked(answer.pairs), [answer])
  const pair = pairs.find((one) => keyOf(one) === chosen) ?? pairs[0]
  const most = Math.max(0, ...lives.flatMap(({ hours, events }) => (events === 0 ? [] : hours.flat().map((n) => n / events))))
  const bounds = levelsOf(most, false)
  const percent = (share: number): string => formatNumber(share, lang, { style: 'percent', maximumFractionDigits: 1 })
  const both = ({ a, b }: Pair): string => `${nameIn(answer, a)} · ${nameIn(answer, b)}`
  const columns: AnswerColumn<Pair>[] = [
    {
      id: 'pair',
      title: t('contacts.compared.pair'),
      width: 172,
      value: both,
      cell: ({ a, b }) => (
        <span className="compare-pair">
          <Name text={nameIn(answer, a)} />
          <Name text={nameIn(answer, b)} />
        </span>
      ),
    },
    {
      id: 'hours',
      title: t('contacts.compared.hours'),
      width: 'grow',
      least: 176,
      value: ({ hours }) => hours,
      cell: ({ hours, chance }) => <Likeness value={hours} chance={chance.hours} />,
    },
    {
      id: 'places',
      title: t('contacts.compared.places'),
      width: 'grow',
      least: 176,
      value: ({ places }) => places,
      cell: ({ places, chance }) => <Likeness value={places} chance={chance.places} />,
    },
    {
      id: 'shared',
      title: t('contacts.compared.cells'),
      width: 72,
      align: 'end',
      value: ({ shared }) => shared.length,
      cell: ({ shared }) => <Count value={shared.length} />,
    },
    {
      id: 'common',
      title: t('contacts.compared.common'),
      width: 84,
      align: 'end',
      value: ({ common }) => common,
      cell: ({ common }) => <Count value={common} />,
    },
    {
      id: 'between',
      title: t('contacts.compared.between'),
      width: 84,
      align: 'end',
      value: ({ between }) => between,
      cell: (one) =>
        one.between === 0 || !(one.a.startsWith('s') && one.b.startsWith('s')) ? (
          <Count value={one.between} />
        ) : (
          <Figure rows={{ title: both(one), filter, between: [one.a, one.b] }}>
            <Count value={one.between} />
          </Figure>
        ),
    },
  ]
  return (
    <>
      <AnswerTable
        label={t('contacts.compared.pairs')}
        rows={pairs}
        columns={columns}
        rowKey={keyOf}
        chosen={pair ? keyOf(pair) : null}
        onChoose={(one) => onChoose(keyOf(one))}
        rowHeight={44}
      />
      <p className="pattern-note">
        {answer.others.numbers > 1 ? t('contacts.compared.others', { count: answer.others.numbers }) : t('contacts.compared.othersNone')}
      </p>
      <section>
        <div className="compare-heats">
          {lives.map((life) => (
            <LifeHeat key={life.id} life={life} bounds={bounds} filter={filter} zone={zone} />
          ))}
        </div>
        <p className="heat-legend">
          <Scale bounds={bounds} say={(bound) => t('contacts.heat.least', { n: percent(bound < 1e-9 ? 0 : bound) })} />
          <span>{t('contacts.compared.scale')}</span>
        </p>
      </section>
      {pair && <PairCells key={keyOf(pair)} pair={pair} answer={answer} filter={filter} />}
    </>
  )
}

function LifeHeat({ life, bounds, filter, zone }: { life: CompareResult['lives'][number]; bounds: readonly number[]; filter: Filter; zone: string }) {
  const { t } = useT()
  const behind = useBehind({ of: life.id, filter, zone })
  const name = numberText(life.label?.label ?? life.id)
  return (
    <figure className="compare-heat">
      <figcaption>
        <Party label={life.label} />
        <span className="quiet">{t('contacts.compared.events', { count: life.events })}</span>
      </figcaption>
      <SmallHeat
        hours={life.hours}
        bounds={bounds}
        label={t('contacts.compared.week', { name })}
        onOpen={(weekday, hour, title) => behind(`${name} · ${title}`, { weekday, hour })}
      />
    </figure>
  )
}

function PairCells({ pair, answer, filter }: { pair: Pair; answer: CompareResult; filter: Filter }) {
  const [one, other] = [useBehind({ of: pair.a, filter, zone: answer.zone }), useBehind({ of: pair.b, filter, zone: answer.zone })]
  return <SharedCells pair={pair} names={[nameIn(answer, pair.a), nameIn(answer, pair.b)]} behind={[one, other]} />
}

/** The pair that lives most alike, and what that is worth. */
function Sentence({ answer }: { answer: CompareResult }) {
  const { t, lang } = useT()
  const [best] = ranked(answer.pairs)
  if (!best) return null
  const percent = (value: number | null): string => (value === null ? '–' : formatNumber(value, lang, { style: 'percent' }))
  const verdict = verdictOfPair(best)
  return (
    <>
      {t(`contacts.compared.verdict.${verdict}`, {
        a: nameIn(answer, best.a),
        b: nameIn(answer, best.b),
        hours: percent(best.hours),
        places: percent(best.places),
      })}
    </>
  )
}
