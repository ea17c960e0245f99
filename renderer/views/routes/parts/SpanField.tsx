import { useState } from 'react'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import type { Period } from '../../answers/index.ts'
import { instantOf, wallText } from './span.ts'

/** From a day and hour to another, by the clock of the case; open ends are those of the case. `until` is exclusive. */
export function SpanField({ value, onChange }: { value: Period; onChange: (span: Period) => void }) {
  const { t } = useT()
  return (
    <>
      <Moment label={t('places.span.from')} at={value.from} onMoment={(from) => onChange({ ...value, from })} />
      <Moment label={t('places.span.until')} at={value.until} onMoment={(until) => onChange({ ...value, until })} />
    </>
  )
}

/** A day and hour typed as `2031-05-12 21:30`; a day alone is its first moment. */
function Moment({ label, at, onMoment }: { label: string; at: number | undefined; onMoment: (at: number | undefined) => void }) {
  const { t } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const known = at === undefined ? '' : wallText(at, zone)
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null)
  const text = typed && typed.of === known ? typed.text : known
  const next = text.trim() === '' ? undefined : instantOf(text, zone)
  const keep = (): void => {
    if (text !== known && next !== null) onMoment(next)
  }
  return (
    <TextField
      className="places-moment"
      label={label}
      ltr
      placeholder="2031-05-12 21:30"
      value={text}
      error={next === null ? t('places.span.wrong') : null}
      onChange={(now) => setTyped({ text: now, of: known })}
      onBlur={keep}
      onKeyDown={(event) => (event.key === 'Enter' ? keep() : event.continuePropagation())}
    />
  )
}
