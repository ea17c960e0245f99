import { useState } from 'react'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { momentOf, momentText } from './moment.ts'

/** A date and a time typed by the clock of the case. */
export function Moment({ at, onChange }: { at: number | null; onChange: (at: number | null) => void }) {
  const { t } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const known = at === null ? '' : momentText(at, zone)
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null)
  const text = typed && typed.of === known ? typed.text : known
  const wrong = text !== '' && momentOf(text, zone) === null
  const keep = (): void => {
    if (text !== known && !wrong) onChange(momentOf(text, zone))
  }
  return (
    <TextField
      className="around-moment"
      label={t('ways.around.at')}
      error={wrong ? t('ways.around.badTime') : null}
      ltr
      placeholder="2031-05-12 22:00"
      value={text}
      onChange={(next) => setTyped({ text: next, of: known })}
      onBlur={keep}
      onKeyDown={(event) => (event.key === 'Enter' && !event.ctrlKey ? keep() : event.continuePropagation())}
    />
  )
}
