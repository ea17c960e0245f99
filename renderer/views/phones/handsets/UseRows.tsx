import type { HandsetUse } from '../../../../shared/api/handsets.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { Behind, useBehind } from '../contacts/Behind.tsx'

/** How many events a use has, and behind it just these: its number with its SIM in its handset, or what it names of the three. */
export function UseRows({ use: { imei, imsi, number, imeiId, imsiId, numberId, events }, filter }: { use: HandsetUse; filter: Filter }) {
  const { t } = useT()
  const { from, until } = filter
  const period: Filter = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const behind = useBehind({ of: numberId ?? imeiId ?? imsiId ?? '', filter: period })
  const who = number === null ? imsi : numberText(number)
  const title = imei !== null && who !== null ? t('handsets.rowsOfUse', { number: who, handset: imei }) : t('handsets.rowsOf', { name: imei ?? who ?? '' })
  return (
    <Behind rows={behind} title={title} narrow={{ use: { number: numberId, sim: imsiId, handset: imeiId } }}>
      <Count value={events} />
    </Behind>
  )
}
