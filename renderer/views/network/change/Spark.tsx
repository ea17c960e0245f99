import { useT } from '../../../i18n/index.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useSession } from '../../../state/session.ts'

export interface Buckets {
  unit: 'day' | 'week' | 'month'
  starts: readonly number[]
}

const [WIDTH, HEIGHT] = [108, 22]

/** Events by day, week or month as small bars, with the border between the periods. Time runs with the reading direction. */
export function Spark({ activity, buckets: { unit, starts }, border }: { activity: readonly number[]; buckets: Buckets; border: number }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const most = activity.reduce((a, b) => Math.max(a, b), 1)
  const step = WIDTH / Math.max(1, activity.length)
  const split = placeOf(border, starts) * step
  const peak = activity.indexOf(most)
  const label = t(`network.change.spark.${unit}`, { count: most, day: formatInstant(starts[Math.max(0, peak)] ?? border, lang, zone, 'day') })
  return (
    <svg className="net-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line className="net-spark-ground" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {activity.map((events, i) =>
        events === 0 ? null : (
          <rect
            key={starts[i]}
            x={i * step + (step > 3 ? 0.5 : 0)}
            width={Math.max(1, step - (step > 3 ? 1 : 0))}
            y={HEIGHT - 1 - Math.max(1.5, (events / most) * (HEIGHT - 3))}
            height={Math.max(1.5, (events / most) * (HEIGHT - 3))}
          />
        ),
      )}
      <line className="net-spark-border" x1={split} x2={split} y1={0} y2={HEIGHT} />
    </svg>
  )
}

/** Where an instant lies among the beginnings of buckets, in buckets; within the last one as far as the one before is long. */
export function placeOf(at: number, starts: readonly number[]): number {
  const next = starts.findIndex((start) => start > at)
  const i = next === -1 ? starts.length - 1 : Math.max(0, next - 1)
  const [begin, end] = [starts[i] ?? at, starts[i + 1] ?? (starts[i] ?? at) + ((starts[i] ?? at) - (starts[i - 1] ?? at) || 1)]
  return i + Math.max(0, Math.min(1, (at - begin) / (end - begin || 1)))
}
