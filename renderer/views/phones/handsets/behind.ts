import type { HandsetUse } from '../../../../shared/api/handsets.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import type { RowsQuestion } from '../../../state/answers.ts'

type Named = Pick<HandsetUse, 'imei' | 'imsi' | 'number' | 'imeiId' | 'imsiId' | 'numberId'>

/** The rows behind a use: of its number in its handset, or of what it names of the two. */
export function rowsOfUse({ imei, imsi, number, imeiId, imsiId, numberId }: Named, { from, until }: Filter, t: Translate): RowsQuestion {
  const period: Filter = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const who = numberId === null ? { id: imsiId, name: imsi } : { id: numberId, name: numberText(number ?? '') }
  if (imeiId !== null && who.id !== null)
    return { title: t('handsets.rowsOfUse', { number: who.name ?? '', handset: imei ?? '' }), filter: period, between: [who.id, imeiId] }
  const id = imeiId ?? who.id ?? ''
  return { title: t('handsets.rowsOf', { name: imei ?? who.name ?? '' }), filter: { ...period, of: [id] } }
}
