import type { Preview } from '../../../../shared/api/data.ts'
import type { FieldSource } from '../../../../shared/model/plan.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { useT } from '../../../i18n/index.ts'
import { dataRows, sourceText } from '../../../state/mapping-draft.ts'

const SHOWN = 4

/** What a source gives for the first rows. */
export function Examples({ preview, source }: { preview: Preview; source: FieldSource }) {
  const { t } = useT()
  const rows = dataRows(preview).slice(0, SHOWN)
  if (rows.length === 0) return null
  return (
    <section className="map-examples" aria-label={t('mapping.examples')} aria-live="polite">
      <h3>{t('mapping.examples')}</h3>
      <dl>
        {rows.map((row) => {
          const text = sourceText(source, row.cells)
          return (
            <div key={row.row}>
              <dt>{t('mapping.rowNumber', { row: String(row.row) })}</dt>
              <dd>{text.trim() === '' ? <span className="quiet">{t('mapping.empty')}</span> : <Bdi mono>{text}</Bdi>}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
