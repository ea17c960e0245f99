import { useState } from 'react'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { dayOf, startOfDay } from './histogram.ts'

/** A day typed as 2031-05-12, by the case's clock. The last day counts whole. */
export function Day({
  label,
  at,
  zone,
  end,
  onDay,
}: {
  label: string
  at: number | undefined
  zone: string
  end?: boolean
  onDay: (at: number | undefined) => void
}) {
  const { t } = useT()
  const known = at === undefined ? '' : dayOf(end ? at - 1 : at, zone)
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null)
  const text = typed && typed.of === known ? typed.text : known
  const wrong = text !== '' && startOfDay(text, zone) === null
  const keep = (): void => {
    if (text === known || wrong) return
    onDay(text === '' ? undefined : (startOfDay(text, zone, end ? 1 : 0) ?? undefined))
  }
  return (
    <TextField
      label={label}
      ltr
      placeholder={t('chart.filter.dayForm')}
      value={text}
      error={wrong ? t('chart.filter.badDay') : null}
      onChange={(next) => setTyped({ text: next, of: known })}
      onBlur={keep}
      onKeyDown={(event) => (event.key === 'Enter' ? keep() : event.continuePropagation())}
    />
  )
}
