import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { courseOf, ticksOf } from './curve.ts'
import type { Answer } from './settings.ts'

const SIZE = { width: 420, height: 190, start: 52, end: 14, top: 12, bottom: 36 }

/** What is left after each removal: one by one, the busiest first, and the best together. Runs with the reading direction. */
export function Curve({ answer }: { answer: Answer }) {
  const { t, lang, dir } = useT()
  const course = courseOf(answer)
  const steps = Math.max(course.ours.length, course.busiest.length, course.together.count + 1) - 1
  const ticks = ticksOf(course.most)
  const top = ticks.at(-1) ?? 1
  const along = (count: number): number => {
    const x = SIZE.start + ((SIZE.width - SIZE.start - SIZE.end) * count) / Math.max(1, steps)
    return dir === 'rtl' ? SIZE.width - x : x
  }
  const up = (value: number): number => SIZE.height - SIZE.bottom - ((SIZE.height - SIZE.top - SIZE.bottom) * value) / top
  const path = (values: readonly number[]): string => values.map((value, i) => `${i === 0 ? 'M' : 'L'}${along(i)} ${up(value)}`).join('')
  const number = (value: number): string => formatNumber(value, lang)
  const { count, value } = course.together
  return (
    <figure className="dis-curve">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={told(answer, t)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="dis-grid" x1={along(0)} x2={along(steps)} y1={up(tick)} y2={up(tick)} />
            <text x={along(0) + (dir === 'rtl' ? 8 : -8)} y={up(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: steps + 1 }, (_, i) => (
          <text key={i} x={along(i)} y={SIZE.height - SIZE.bottom + 16} textAnchor="middle">
            {number(i)}
          </text>
        ))}
        <text className="dis-axis" x={(along(0) + along(steps)) / 2} y={SIZE.height - 4} textAnchor="middle">
          {t('dismantle.curve.along')}
        </text>
        <path className="dis-curve-busiest" d={path(course.busiest)} />
        <path className="dis-curve-ours" d={path(course.ours)} />
        {course.busiest.map((one, i) => (
          <rect key={i} className="dis-curve-busiest-dot" x={along(i) - 3} y={up(one) - 3} width="6" height="6">
            <title>{t('dismantle.curve.busiestAt', { count: i, value: number(one) })}</title>
          </rect>
        ))}
        {course.ours.map((one, i) => (
          <circle key={i} className="dis-curve-ours-dot" cx={along(i)} cy={up(one)} r="3.5">
            <title>{t('dismantle.curve.oursAt', { count: i, value: number(one) })}</title>
          </circle>
        ))}
        <path className="dis-curve-together" d={`M${along(count)} ${up(value) - 7}l7 7l-7 7l-7 -7z`}>
          <title>{t('dismantle.curve.togetherAt', { count, value: number(value) })}</title>
        </path>
      </svg>
      <figcaption>
        {(['ours', 'busiest', 'together'] as const).map((one) => (
          <span key={one}>
            <svg viewBox="0 0 26 12" aria-hidden>
              {one === 'together' ? <path className="dis-curve-together" d="M13 0l6 6l-6 6l-6 -6z" /> : <path className={`dis-curve-${one}`} d="M0 6L26 6" />}
            </svg>
            {t(`dismantle.curve.${one}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

const told = ({ before, order, busiest, value, rows, objective }: Answer, t: ReturnType<typeof useT>['t']): string =>
  t('dismantle.curve.told', {
    of: t(`dismantle.column.left.${objective}`),
    before,
    ours: order.at(-1)?.value ?? before,
    busiest: busiest.at(-1)?.value ?? before,
    count: rows.length,
    value,
  })
