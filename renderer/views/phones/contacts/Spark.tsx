import { useT } from '../../../i18n/index.ts'

const HEIGHT = 20
const BAR = 3

/** Events over the time of the answer: the same time for all, each to its own height. Runs with the reading direction. */
export function Spark({ series, label }: { series: readonly number[]; label: string }) {
  const { dir } = useT()
  const most = Math.max(1, ...series)
  const width = series.length * BAR
  return (
    <svg className="spark" width={width} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      <g transform={dir === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined}>
        <line className="spark-ground" x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {series.map((n, i) => {
          const height = n === 0 ? 0 : Math.max(2, Math.round(Math.sqrt(n / most) * (HEIGHT - 1)))
          return height === 0 ? null : <rect key={i} className="spark-bar" x={i * BAR} y={HEIGHT - 1 - height} width={BAR - 1} height={height} />
        })}
      </g>
    </svg>
  )
}
