import { Undo2 } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import type { Done } from './deciding.ts'

/** How many pairs were decided of all, what was decided last, and the way back. No message covers the next pair. */
export function Progress({ done, all, last, onUndo }: { done: number; all: number; last: Done | null; onUndo: () => void }) {
  const { t, lang } = useT()
  const text = t('names.progress', { count: all, done: formatNumber(done, lang) })
  return (
    <div className="names-progress">
      <span className="names-bar" role="meter" aria-label={text} aria-valuemin={0} aria-valuemax={all} aria-valuenow={done}>
        <span style={{ inlineSize: `${all === 0 ? 0 : (100 * done) / all}%` }} />
      </span>
      <span className="names-count" aria-hidden>
        {text}
      </span>
      <span className="names-last" role="status">
        {last && t(`names.done.${last.verdict ?? 'open'}`, { a: last.labels[0], b: last.labels[1] })}
      </span>
      <Button look="quiet" icon={<Undo2 className="mirror" aria-hidden />} after={<KeyHint keys="Ctrl Z" />} isDisabled={last === null} onPress={onUndo}>
        {t('names.undo')}
      </Button>
    </div>
  )
}
