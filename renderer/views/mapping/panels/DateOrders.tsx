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
const YEAR_FIRST = /^\D*\d{4}\D/
const NUMERIC = /^[\d.,\s]+$/

/** First rows whose dates are read differently by different orders, or of all where there are too few; and the one that proves the order. */
function tellingRows(rows: ReturnType<typeof dataRows>, source: FieldSource | undefined, proof: number | null): ReturnType<typeof dataRows> {
  const telling = rows.filter((row) => {
    const [a, b] = (source ? sourceText(source, row.cells) : '').match(/\d+/g) ?? []
    return a !== undefined && b !== undefined && Number(a) !== Number(b)
  })
  const first = [...new Set([...telling, ...rows])].filter(({ row }) => row !== proof)
  const proving = rows.filter(({ row }) => row === proof)
  return [...first.slice(0, SHOWN - proving.length), ...proving]
}

/** Which of day, month and year comes first: the row that proves it, and what each order would make of the first dates. */
export function DateOrders({ mapping }: { mapping: Mapping }) {
  const { t } = useT()
  const { preview, steps } = mapping
  const reading = readingOf(mapping)
  const fields = fieldsNow(steps.now, reading)
  const source = fields['date'] ?? fields['start']
  const proof = /^(?:row )?(\d+):/.exec(preview.dateEvidence)?.[1]
  const rows = tellingRows(dataRows(preview), source, proof === undefined ? null : Number(proof))
  const texts = rows.map((row) => (source ? sourceText(source, row.cells).trim() : ''))
  const order = steps.now.plan.dateOrder ?? preview.dateOrder
  const numeric = texts.length > 0 && texts.every((text) => text !== '' && NUMERIC.test(text) && !text.includes('.'))
  const yearFirst = texts.some((text) => YEAR_FIRST.test(text))
  const fitting: readonly DateOrder[] = numeric ? ['serial', 'epoch'] : yearFirst ? ['iso', 'dmy', 'mdy'] : ['dmy', 'mdy']
  const orders = DATE_ORDERS.filter((one) => one === order || fitting.includes(one))
  const made = useOrders(mapping, orders, rows)
  const shown = proof !== undefined && (preview.grid?.rows ?? []).some((one) => one.row === Number(proof))
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
          <Button look="quiet" onPress={() => document.querySelector<HTMLElement>(`.map-row[data-row="${proof}"] .map-row-button`)?.focus()}>
            {t('mapping.showRow', { row: proof ?? '' })}
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
