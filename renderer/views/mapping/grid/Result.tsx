import { memo } from 'react'
import { Bdi } from '../../../components/Bdi.tsx'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { Arrow } from '../../data/Arrow.tsx'
import { meaningName, reasonName, skipName } from '../../data/names.ts'
import type { ResultRow, Row } from './GridRow.tsx'

/** What becomes of a row: an event or a statement as it will be kept, or why not. */
export const Result = memo(
  ({ row, result, zone }: { row: Row; result: ResultRow | null; zone: string }) => {
    const { t } = useT()
    if (row.fate === 'header') return <td className="map-result quiet">{t(row.reason === 'repeated-header' ? 'mapping.isRepeated' : 'mapping.isNames')}</td>
    if (row.fate === 'skipped') return <td className="map-result quiet">{skipName(row.reason ?? 'blank', t)}</td>
    if (row.fate === 'rejected')
      return (
        <td className="map-result map-result-bad">
          <strong>{reasonName(row.reason ?? '', t)}</strong>
        </td>
      )
    const { event, statement } = result ?? {}
    if (statement)
      return (
        <td className="map-result" title={statement.text}>
          <Bdi>{statement.text}</Bdi>
        </td>
      )
    if (!event) return <td className="map-result quiet">–</td>
    const text = (name: string): string => String(event[name] ?? '')
    const alone = text('kind') === 'location' && text('to') === ''
    return (
      <td className="map-result">
        <span className="map-event">
          <Time at={text('start')} look="full" zone={zone} />
          <span className="map-event-kind">
            {meaningName('kind', text('kind'), t)}
            {typeof event['seconds'] === 'number' && (
              <>
                {' '}
                <Count value={event['seconds']} /> {t('mapping.secondsShort')}
              </>
            )}
          </span>
          <span className="map-event-parties">
            <Bdi ltr>{text('from') || '–'}</Bdi>
            {alone ? (
              <Bdi className="quiet">{text('cellFrom')}</Bdi>
            ) : (
              <>
                <Arrow />
                <Bdi ltr>{text('to') || '–'}</Bdi>
              </>
            )}
          </span>
        </span>
      </td>
    )
  },
  (a, b) => a.zone === b.zone && a.row.fate === b.row.fate && a.row.reason === b.row.reason && JSON.stringify(a.result) === JSON.stringify(b.result),
)
