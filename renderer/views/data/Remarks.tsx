import { Button } from 'react-aria-components'
import { useT } from '../../i18n/index.ts'
import type { ImportReport, Warning } from '../../../shared/model/source.ts'
import { locatorWords, skipName, warningSentence } from './names.ts'

/** Lines that are no rows (headings, totals, blanks): counted by kind, never passed over. */
export function Skipped({ report, onOpen }: { report: Pick<ImportReport, 'skipped'>; onOpen?: () => void }) {
  const { t } = useT()
  const skipped = report.skipped.filter(({ rows }) => rows > 0)
  if (skipped.length === 0) return null
  const text = skipped.map(({ what, rows }) => t('data.skipped', { what: skipName(what, t), count: rows })).join(t('common.comma'))
  return onOpen ? (
    <>
      {t('data.besides')}{' '}
      <Button className="sum-link" onPress={onOpen}>
        {text}
      </Button>
    </>
  ) : (
    <>{text}</>
  )
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useT()
  if (warnings.length === 0) return null
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.what ?? ''}`}>
          {warningSentence(warning, t)}
          {warning.first !== null && (
            <>
              {' '}
              <span className="quiet">
                {t('data.warningFirst')} {locatorWords(warning.first, t)}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
