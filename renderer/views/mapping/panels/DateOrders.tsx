import { Radio, RadioGroup } from 'react-aria-components'
import type { FieldSource } from '../../../../shared/model/plan.ts'
import type { DateOrder } from '../../../../shared/model/source.ts'
import { DATE_ORDERS } from '../../../../shared/model/source.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { dataRows, fieldsNow, sourceText } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { dateEvidenceWords } from '../../data/names.ts'
import { useOrders } from './useOrders.ts'

const SHOWN = 3
const NUMERIC = /^[\d.,\s]+$/

/** First rows whose dates are read differently by different orders; the first ones of all where there are too few. */
function tellingRows(rows: ReturnType<typeof dataRows>, source: FieldSource | undefined): ReturnType<typeof dataRows> {
  const telling = rows.filter((row) => {
    const [a, b] = (source ? sourceText(source, row.cells) : '').match(/\d+/g) ?? []
    return a !== undefined && b !== undefined && Number(a) !== Number(b)
  })
  return [...new Set([...telling, ...rows])].slice(0, SHOWN)
}

/** Which of day, month and year comes first: the row that proves it, and what each order would make of the first dates. */
export function DateOrders({ mapping }: { mapping: Mapping }) {
  const { t } = useT()
  const { preview, steps } = mapping
  const reading = readingOf(mapping)
  const fields = fieldsNow(steps.now, reading)
  const source = fields['date'] ?? fields['start']
  const rows = tellingRows(dataRows(preview), source)
  const texts = rows.map((row) => (source ? sourceText(source, row.cells).trim() : ''))
  const order = steps.now.plan.dateOrder ?? preview.dateOrder
  const numeric = texts.length > 0 && texts.every((text) => text !== '' && NUMERIC.test(text) && !text.includes('.'))
  const orders = DATE_ORDERS.filter((one) => one === order || (numeric ? one === 'serial' || one === 'epoch' : one !== 'serial' && one !== 'epoch'))
  const made = useOrders(mapping, orders, rows)
  const row = /^(?:row )?(\d+):/.exec(preview.dateEvidence)?.[1]
  const shown = row !== undefined && (preview.grid?.rows ?? []).some((one) => one.row === Number(row))
  if (!source) return <p className="m-hint">{t('mapping.noDates')}</p>
  return (
    <RadioGroup
      className="map-orders"
      aria-label={t('data.dateOrderLabel')}
      value={order}
      onChange={(next) => next !== steps.now.plan.dateOrder && change({ do: 'say', said: { dateOrder: next as DateOrder } })}
    >
      <span className="m-label">{t('data.dateOrderLabel')}</span>
      <p className="map-evidence" data-known={preview.dateEvidence !== '' || undefined}>
        {dateEvidenceWords(preview.dateEvidence, t)}
        {shown && (
          <Button look="quiet" onPress={() => document.querySelector<HTMLElement>(`.map-row[data-row="${row}"] .map-row-button`)?.focus()}>
            {t('mapping.showRow', { row: row ?? '' })}
          </Button>
        )}
      </p>
      {orders.map((one) => (
        <Radio key={one} value={one} className="map-radio map-order">
          <span className="map-radio-dot" aria-hidden />
          <span className="map-order-name">{t(`import.dateOrder.${one}`)}</span>
          <span className="map-order-dates">
            {texts.map((text, at) => {
              const instant = made[one]?.[at]
              return (
                <span key={rows[at]?.row ?? at} className="map-order-date">
                  <Bdi ltr mono>
                    {text}
                  </Bdi>
                  <span>
                    {instant === undefined ? '…' : instant === null ? <em>{t('mapping.unreadable')}</em> : <Time at={instant} look="day" zone={preview.zone} />}
                  </span>
                </span>
              )
            })}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
