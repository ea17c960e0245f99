import { useState } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { Button as Press } from 'react-aria-components'
import type { EventRecord } from '../../../shared/model/event.ts'
import { call } from '../../bridge.ts'
import { numberText } from '../../chart/number.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Time } from '../../components/Time.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import type { RowsQuestion } from '../../state/answers.ts'
import { useSession } from '../../state/session.ts'
import { Loading } from '../chart/details/Loading.tsx'
import { durationText } from '../chart/words.ts'
import { AroundButton } from '../phones/around/AroundButton.tsx'
import { ThingRows } from './ThingRows.tsx'

const PAGE = 100

/** The events behind a figure in order of time; each opens to its raw rows. */
export function EventRows({ rows: { filter = {}, between, events, node } }: { rows: RowsQuestion }) {
  const { t, lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const [limit, setLimit] = useState(PAGE)
  const question = { filter, ...(between && { between: [...between] as [string, string] }), ...(events && { events: [...events] }), ...(node && { node }) }
  const read = useAsync(`${JSON.stringify(question)} ${revision} ${limit} ${lang}`, () => call('events.list', { ...question, limit }))
  if (!read.value) return <Loading error={read.error} retry={read.reload} />
  const { total, events: found } = read.value
  return (
    <div className="ask-events">
      <p className="ask-events-count" role="status">
        {t('ask.rows.events', { count: total })}
      </p>
      <ul>
        {found.map((event) => (
          <Row key={event.id} event={event} alone={total === 1} />
        ))}
      </ul>
      {found.length < total && (
        <Button look="quiet" onPress={() => setLimit(Math.min(5_000, limit * 5))}>
          {t('ask.rows.more', { count: total - found.length })}
        </Button>
      )}
    </div>
  )
}

function Row({ event, alone }: { event: EventRecord; alone: boolean }) {
  const { t } = useT()
  const [open, setOpen] = useState(alone)
  return (
    <li className="ask-event">
      <Press className="ask-event-head" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? <ChevronDown aria-hidden /> : <ChevronRight className="mirror" aria-hidden />}
        <span className="ask-event-when">
          <Time at={event.start} look="full" />
          <span className="quiet">{t(`chart.event.${event.kind}`)}</span>
          {event.seconds !== null && event.seconds > 0 && <span className="quiet">{durationText(event.seconds, t)}</span>}
        </span>
        <span className="ask-event-who">
          <Party value={event.from} />
          <span aria-hidden className="ask-arrow">
            <ChevronRight className="mirror" />
          </span>
          <Party value={event.to} />
        </span>
      </Press>
      {open && (
        <>
          <AroundButton event={event.id} />
          <ThingRows id={event.id} filter={{}} />
        </>
      )}
    </li>
  )
}

function Party({ value }: { value: string | null }) {
  return value === null ? <span className="quiet">–</span> : <Bdi ltr={/^[+\d]/.test(value)}>{numberText(value)}</Bdi>
}
