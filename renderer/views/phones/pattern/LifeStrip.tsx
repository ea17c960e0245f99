import type { PatternResult } from '../../../../shared/api/contacts.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

const [WIDTH, HEIGHT, TOP, FOOT] = [1_000, 84, 18, 18]
const DAY = 86_400_000

/** The whole time as bars a day, silences hatched, changes numbered. Runs with the reading direction. */
export function LifeStrip({ pattern, offset }: { pattern: PatternResult; offset: (instant: number) => number }) {
  const { t, lang, dir } = useT()
  const { timeline, silences, changes } = pattern
  const first = Date.parse(timeline.first)
  const span = timeline.counts.length * timeline.step * DAY
  if (span === 0) return null
  const most = Math.max(1, ...timeline.counts)
  const at = (local: number): number => ((local - first) / span) * WIDTH
  const x = (from: number, width: number): number => (dir === 'rtl' ? WIDTH - from - width : from)
  const width = WIDTH / timeline.counts.length
  const ground = HEIGHT - FOOT
  const dayText = (local: number): string => formatInstant(local, lang, 'UTC', 'day')
  return (
    <figure className="life">
      <svg
        className="life-strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('contacts.strip.said', {
          events: formatNumber(pattern.events, lang),
          silences: formatNumber(silences.length, lang),
          changes: formatNumber(changes.length, lang),
        })}
      >
        <defs>
          <pattern id="life-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="life-hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {silences.map(({ from, until, covered }) => {
          const [a, b] = [Date.parse(from), Date.parse(until)].map((instant) => at(instant + offset(instant))) as [number, number]
          return (
            <rect
              key={from}
              className={covered ? 'life-silence life-covered' : 'life-silence'}
              x={x(a, b - a)}
              y={TOP}
              width={Math.max(1, b - a)}
              height={ground - TOP}
              fill="url(#life-hatch)"
            >
              <title>{t(covered ? 'contacts.silence.covered' : 'contacts.silence.open')}</title>
            </rect>
          )
        })}
        {timeline.counts.map((n, i) => {
          const height = n === 0 ? 0 : Math.max(1.5, (n / most) * (ground - TOP))
          return n === 0 ? null : (
            <rect key={i} className="life-bar" x={x(i * width, width)} y={ground - height} width={Math.max(1, width - Math.min(1, width / 5))} height={height}>
              <title>{t('contacts.strip.day', { count: n, day: dayText(first + i * timeline.step * DAY) })}</title>
            </rect>
          )
        })}
        <line className="life-ground" x1={0} x2={WIDTH} y1={ground} y2={ground} />
        {changes.map(({ on }, i) => {
          const place = x(at(Date.parse(on)), 0)
          return (
            <g key={on} className="life-change">
              <line x1={place} x2={place} y1={TOP - 4} y2={ground} />
              <circle cx={place} cy={9} r={8} />
              <text x={place} y={12.5} direction="ltr">
                {i + 1}
              </text>
            </g>
          )
        })}
        <text className="life-end" x={x(0, 0)} y={HEIGHT - 4} textAnchor="start" direction={dir}>
          {dayText(first)}
        </text>
        <text className="life-end" x={x(WIDTH, 0)} y={HEIGHT - 4} textAnchor="end" direction={dir}>
          {dayText(first + span - DAY)}
        </text>
      </svg>
      <figcaption className="life-legend">{t('contacts.strip.legend')}</figcaption>
    </figure>
  )
}
