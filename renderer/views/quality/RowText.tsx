import { useT } from '../../i18n/index.ts'

/** A row's text on one line, or that it is kept back. */
export function RowText({ row }: { row: { raw: string; withheld?: boolean | undefined } }) {
  const { t } = useT()
  return row.withheld ? (
    <span className="quiet">{t('chart.withheld.row')}</span>
  ) : (
    <span dir="auto" className="mono row-raw">
      {row.raw}
    </span>
  )
}
