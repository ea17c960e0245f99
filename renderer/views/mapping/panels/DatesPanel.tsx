import { useState } from 'react'
import { PROJECTIONS } from '../../../../shared/geo/projections.ts'
import { countries, zones, zonesOf } from '../../../app/places.ts'
import { ComboBox } from '../../../components/ComboBox.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { fieldsNow } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { useSession } from '../../../state/session.ts'
import { fieldName } from '../../data/names.ts'
import { DateOrders } from './DateOrders.tsx'

const PARTIES = ['caller', 'callee', 'subject', 'correspondent'] as const
const NONE = 'none'

/** What no cell says: the order of dates, the zone, the country of the numbers, whose number and whose handset it is. */
export function DatesPanel({ mapping }: { mapping: Mapping }) {
  const { t, lang } = useT()
  const summary = useSession((session) => session.summary)
  const { preview, steps, options } = mapping
  const { plan } = steps.now
  const reading = readingOf(mapping)
  const fields = fieldsNow(steps.now, reading)
  const said = (of: Parameters<typeof change>[0] extends infer E ? (E extends { do: 'say'; said: infer S } ? S : never) : never) =>
    change({ do: 'say', said: of })
  const region = plan.region ?? options.region ?? reading.region ?? summary?.region ?? 'MA'
  const zone = plan.zone ?? options.zone ?? preview.zone
  const subject = plan.subject ?? preview.subject ?? ''
  const [typed, setTyped] = useState(subject)
  const [begunWith, setBegunWith] = useState(subject)
  // Undo and a newer preview change it behind the field.
  if (begunWith !== subject) {
    setBegunWith(subject)
    setTyped(subject)
  }
  const calls = ['calls', 'locations'].includes(plan.kind ?? reading.kind ?? 'calls')
  const party = (name: 'person' | 'side') => (
    <Select
      label={t(`mapping.${name}`)}
      choices={[{ id: NONE, label: t('mapping.unsaid') }, ...PARTIES.map((id) => ({ id: id as string, label: fieldName(id, t) }))]}
      value={plan[name] ?? reading[name] ?? NONE}
      onChange={(id) => said({ [name]: id === NONE ? undefined : (id as (typeof PARTIES)[number]) })}
    />
  )
  return (
    <>
      {calls && <DateOrders mapping={mapping} />}
      <ComboBox
        key={`zone ${zone}`}
        label={t('data.zone')}
        hint={t(preview.zoneAssumed ? 'data.zoneAssumed' : 'data.zoneKnown')}
        choices={zones([zone, summary?.zone ?? 'UTC', ...zonesOf(region)])}
        value={zone}
        onChange={(next) => (next !== plan.zone || preview.zoneAssumed) && said({ zone: next })}
      />
      <ComboBox
        key={`region ${region} ${lang}`}
        label={t('data.region')}
        hint={t('data.regionHint')}
        choices={countries(lang)}
        value={region}
        onChange={(next) => next !== region && said({ region: next })}
      />
      <TextField
        label={t('data.subject')}
        hint={t('data.subjectHint')}
        value={typed}
        onChange={setTyped}
        ltr
        inputMode="tel"
        maxLength={64}
        onBlur={() => typed.trim() !== subject && said({ subject: typed.trim() === '' ? undefined : typed.trim() })}
      />
      {(fields['name'] !== undefined || fields['identity'] !== undefined) && calls && party('person')}
      {['imei', 'imsi', 'cellFirst', 'cellName', 'lat', 'x'].some((field) => fields[field] !== undefined) && calls && party('side')}
      {(fields['x'] !== undefined || reading.projection !== undefined) && (
        <Select
          label={t('mapping.projection')}
          hint={t('mapping.projectionHint')}
          choices={[{ id: NONE, label: t('mapping.unsaid') }, ...PROJECTIONS.map(({ id, name }) => ({ id, label: name }))]}
          value={plan.projection ?? reading.projection ?? NONE}
          onChange={(id) => said({ projection: id === NONE ? undefined : id })}
        />
      )}
    </>
  )
}
