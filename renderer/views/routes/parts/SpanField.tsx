import { useId } from 'react'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import type { Period } from '../../answers/index.ts'
import { instantOf, wallText } from './span.ts'

/** From a day and hour to another, by the clock of the case; open ends are those of the case. `until` is exclusive. */
export function SpanField({ value, onChange, labels }: { value: Period; onChange: (span: Period) => void; labels?: { from: string; until: string } }) {
  const { t } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const id = useId()
  const field = (edge: 'from' | 'until') => {
    const at = value[edge]
    return (
      <div className="m-field">
        <label className="m-label" htmlFor={`${id}-${edge}`}>
          {labels?.[edge] ?? t(`places.span.${edge}`)}
        </label>
        <div className="m-input-group">
          <input
            id={`${id}-${edge}`}
            className="m-input places-moment"
            type="datetime-local"
            dir="ltr"
            value={at === undefined ? '' : wallText(at, zone)}
            onChange={(event) => {
              const text = event.target.value
              const next = text === '' ? undefined : instantOf(text, zone)
              if (next !== null) onChange({ ...value, [edge]: next })
            }}
          />
        </div>
      </div>
    )
  }
  return (
    <>
      {field('from')}
      {field('until')}
    </>
  )
}
