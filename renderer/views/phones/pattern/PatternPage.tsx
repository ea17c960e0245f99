import './pattern.css'
import '../contacts/contacts.css'
import type { PatternResult } from '../../../../shared/api/contacts.ts'
import { daysOf, DAY_MS } from '../../../../shared/time/civil.ts'
import { createZone } from '../../../../shared/time/zone.ts'
import { numberText } from '../../../chart/number.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerPage, PeriodField, PickThing, useAsk, useSettings } from '../../answers/index.ts'
import { useBehind } from '../contacts/Behind.tsx'
import { MoreFigures } from '../contacts/figures/MoreFigures.tsx'
import { type Asked, filterOf, THINGS } from '../contacts/settings.ts'
import { Changes } from './Changes.tsx'
import { HeatMap } from './heat/HeatMap.tsx'
import { hoursText, weekdayName } from './heat/week.ts'
import { LifeStrip } from './LifeStrip.tsx'
import { Nights } from './Nights.tsx'
import { PlacesTable } from './PlacesTable.tsx'
import { Silences } from './Silences.tsx'
import { ZoneField } from './ZoneField.tsx'

interface Settings extends Asked {
  /** Null: the case's. */
  zone: string | null
}
const DEFAULTS: Settings = { of: null, zone: null }

/** When and where does this phone live? */
export function PatternPage() {
  const { t } = useT()
  const [settings, set] = useSettings(DEFAULTS)
  const own = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { of } = settings
  const zone = settings.zone ?? own
  const filter = filterOf(settings)
  const asked = useAsk('telephony.pattern', of === null ? null : { of, filter, zone }, { auto: true })
  const { answer } = asked
  const about = { of: asked.asked?.of ?? of ?? 's1', filter: asked.asked?.filter ?? filter, zone: answer?.zone ?? zone }
  const behind = useBehind(about)
  return (
    <AnswerPage
      title={t('contacts.pattern.title')}
      help={t('contacts.pattern.help')}
      auto
      hint={t('contacts.hint')}
      asked={asked}
      form={
        <>
          <PickThing label={t('contacts.of')} kinds={THINGS} value={of} onChange={(next) => set({ of: next })} />
          <PeriodField value={settings} onChange={({ from, until }) => set({ from, until })} />
          <ZoneField value={settings.zone} onChange={(next) => set({ zone: next })} />
        </>
      }
      sentence={answer && <Sentence pattern={answer} />}
      nothing={answer && answer.events === 0 ? t('contacts.none') : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && (
        <>
          <section className="pattern-wide">
            <h2>{t('contacts.heat.title', { zone: answer.zone })}</h2>
            <HeatMap hours={answer.hours} label={t('contacts.heat.title', { zone: answer.zone })} onOpen={(square, title) => behind(title, square)} />
          </section>
          <section className="pattern-wide">
            <h2>{t('contacts.strip.title')}</h2>
            <LifeStrip pattern={answer} offset={(instant) => createZone(answer.zone).offsetAt(instant) * 1_000} />
          </section>
          <div className="pattern-parts">
            <Nights pattern={answer} behind={behind} />
            <Silences silences={answer.silences} />
            <Changes changes={answer.changes} onPart={(from, until) => set({ from: midnight(from, answer.zone), until: midnight(until, answer.zone, 1) })} />
          </div>
          <PlacesTable pattern={answer} behind={behind} />
          <MoreFigures of={about.of} filter={about.filter} zone={answer.zone} />
        </>
      )}
    </AnswerPage>
  )
}

/** When a day, or one of those after it, begins on the clock of a zone, UTC ms. */
function midnight(date: string, zone: string, later = 0): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const local = new Date((daysOf(year, month, day) + later) * DAY_MS)
  return createZone(zone).toInstant(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate(), 0, 0, 0).ms
}

function Sentence({ pattern }: { pattern: PatternResult }) {
  const { t, lang } = useT()
  const { hours, nights, sleep, places, label } = pattern
  const byDay = hours.map((day) => day.reduce((sum, n) => sum + n, 0))
  // Events that tell a day but no time are in no hour.
  const timed = byDay.reduce((sum, n) => sum + n, 0)
  if (timed === 0) return null
  const byHour = Array.from({ length: 24 }, (_, hour) => hours.reduce((sum, day) => sum + (day[hour] ?? 0), 0))
  const most = (values: readonly number[]): number => values.indexOf(Math.max(...values))
  const said = {
    name: numberText(label?.label ?? ''),
    day: weekdayName(most(byDay), lang),
    hours: hoursText(most(byHour)),
    nights: formatNumber(nights / timed, lang, { style: 'percent' }),
  }
  if (!sleep) return <>{t('contacts.patternSentence', said)}</>
  const place = places.find(({ id }) => id === sleep.id)
  return (
    <>
      {t('contacts.patternSentenceSleep', {
        ...said,
        count: sleep.of,
        cell: place?.name ?? sleep.cell,
        slept: formatNumber(sleep.nights, lang),
      })}
    </>
  )
}
