import { useState } from 'react'
import { Button as Press } from 'react-aria-components'
import type { Chain, ChainTime } from '../../../../shared/api/ways.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { call } from '../../../bridge.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useAsync } from '../../../components/useAsync.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { useShowRows } from '../../answers/index.ts'
import { Loading } from '../../chart/details/Loading.tsx'
import { durationText } from '../../chart/words.ts'
import { ChainPath } from './ChainPath.tsx'
import { axisOf, barsOf } from './scale.ts'
import { expectedText, pathText } from './words.ts'

const FIRST = 20

/** Every time that a chain was seen, as calls on a line of time that begins with the first call. */
export function ChainTimes({ chain, filter, within }: { chain: Chain; filter: Filter; within: number }) {
  const { t, lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const [limit, setLimit] = useState(FIRST)
  const question = { filter, path: chain.ids, within }
  const read = useAsync(`${JSON.stringify(question)} ${revision}`, () => call('telephony.chainTimes', { ...question, limit: 10_000 }))
  const text = chain.expected === null ? '' : expectedText(chain.expected, t, lang)
  return (
    <section className="chain-times">
      <h2>
        <ChainPath path={chain.path} />
      </h2>
      <p>{t(`ways.chains.why.${chain.verdict}`, { expected: text, times: t('ways.chains.nTimes', { count: chain.times }) })}</p>
      {read.value ? (
        <Diagram chain={chain} times={read.value.rows} limit={limit} more={() => setLimit(limit * 5)} />
      ) : (
        <Loading error={read.error} retry={read.reload} />
      )}
    </section>
  )
}

function Diagram({ chain, times, limit, more }: { chain: Chain; times: readonly ChainTime[]; limit: number; more: () => void }) {
  const { t } = useT()
  const shown = times.slice(0, limit)
  const { until, ticks } = axisOf(shown)
  return (
    <div className="chain-diagram">
      <h3>{t('ways.chains.timesTitle', { count: times.length })}</h3>
      <ul className="chain-legend" aria-hidden>
        {chain.path.slice(1).map((to, i) => (
          <li key={i} data-step={i % 5}>
            <span className="chain-key" />
            <Bdi>{numberText(chain.path[i] ?? '')}</Bdi>
            <span className="chain-to" />
            <Bdi>{numberText(to)}</Bdi>
          </li>
        ))}
      </ul>
      <ol className="chain-rows">
        {shown.map((time) => (
          <Row key={time.calls.map(({ event }) => event).join()} chain={chain} time={time} until={until} ticks={ticks} />
        ))}
      </ol>
      <div className="chain-axis" aria-hidden>
        <span className="chain-axis-name">{t('ways.chains.sinceStart')}</span>
        <span className="chain-axis-line">
          {ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${(100 * tick) / until}%` }}>
              <Count value={tick} />
            </span>
          ))}
        </span>
      </div>
      {times.length > limit && (
        <Button look="quiet" onPress={more}>
          {t('ways.chains.moreTimes', { count: times.length - limit })}
        </Button>
      )}
    </div>
  )
}

function Row({ chain, time, until, ticks }: { chain: Chain; time: ChainTime; until: number; ticks: readonly number[] }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const show = useShowRows()
  const at = time.calls[0]?.start ?? ''
  const began = formatInstant(Date.parse(at), lang, zone, 'minute')
  const told = time.calls.map(({ start, seconds }, i) =>
    t('ways.chains.callText', {
      from: numberText(chain.path[i] ?? ''),
      to: numberText(chain.path[i + 1] ?? ''),
      at: formatInstant(Date.parse(start), lang, zone, 'clock'),
      length: seconds === null ? t('ways.chains.noLength') : durationText(seconds, t),
    }),
  )
  return (
    <li>
      <Press
        className="chain-row"
        onPress={() => show({ title: t('ways.chains.rowsTitle', { path: pathText(chain, lang), at: began }), events: time.calls.map(({ event }) => event) })}
      >
        <Time at={at} />
        <span className="chain-lane" role="img" aria-label={told.join('; ')}>
          {ticks.map((tick) => (
            <span key={tick} className="chain-grid" style={{ insetInlineStart: `${(100 * tick) / until}%` }} />
          ))}
          {barsOf(time).map((bar, i) => (
            <span
              key={i}
              className="chain-bar"
              data-step={i % 5}
              data-nth={i + 1}
              title={told[i]}
              style={{ insetInlineStart: `${(100 * bar.from) / until}%`, inlineSize: `max(6px, ${(100 * bar.length) / until}%)` }}
            />
          ))}
        </span>
      </Press>
    </li>
  )
}
