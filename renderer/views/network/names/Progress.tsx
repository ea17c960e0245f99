import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'

/** How many pairs were decided of all. */
export function Progress({ done, all }: { done: number; all: number }) {
  const { t, lang } = useT()
  const text = t('names.progress', { count: all, done: formatNumber(done, lang) })
  return (
    <div className="names-progress">
      <span className="names-bar" role="meter" aria-label={text} aria-valuemin={0} aria-valuemax={all} aria-valuenow={done}>
        <span style={{ inlineSize: `${all === 0 ? 0 : (100 * done) / all}%` }} />
      </span>
      <span aria-hidden>{text}</span>
    </div>
  )
}
