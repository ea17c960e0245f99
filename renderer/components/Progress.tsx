import './Progress.css'
import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useT } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { timeLeft } from './time-left.ts'

export interface ProgressProps {
  /** What is being done, as a person would say it. */
  what: ReactNode
  label: string
  done: number
  /** Null when it cannot be known: the bar then shows that something moves, and no figure. */
  total: number | null
  /** Seconds, null when unknown. */
  left?: number | null
  onCancel?: (() => void) | undefined
}

/** Long work: what it is, how far, how long yet, and a way out. */
export function Progress({ what, label, done, total, left = null, onCancel }: ProgressProps) {
  const { t } = useT()
  const share = total === null || total <= 0 ? null : Math.min(1, done / total)
  return (
    <div className="m-progress">
      <div className="m-progress-line">
        <span className="m-progress-what">{what}</span>
        {left !== null && <span className="m-progress-left">{timeLeft(left, t)}</span>}
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={label} value={Math.round((share ?? 0) * 100)} isIndeterminate={share === null} className="m-progress-track">
        {share === null ? (
          <div className="m-progress-fill m-progress-unknown" />
        ) : (
          <div className="m-progress-fill" style={{ inlineSize: `${share * 100}%` }} />
        )}
      </ProgressBar>
    </div>
  )
}
