import { useState } from 'react'
import { EVENT_KINDS } from '../../../shared/model/event.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { useT } from '../../i18n/index.ts'
import { change, useChart } from '../../state/chart.ts'
import { withFilter } from '../../state/chart-state.ts'
import { withKinds, withLeast, withPeriod, withSources } from '../../state/filter.ts'
import { dayOf, startOfDay } from './histogram.ts'

interface Props {
  files: readonly { id: string; file: string }[]
  zone: string
}

/** Everything that the events can be filtered by. Each change shows at once. */
export function FilterForm({ files, zone }: Props) {
  const { t } = useT()
  const filter = useChart((chart) => chart.history.now.filter)
  const set = (next: typeof filter): void => change((state) => withFilter(state, next))
  const kinds = filter.kinds ?? EVENT_KINDS
  const sources = filter.sources ?? files.map(({ id }) => id)
  const flip = <T,>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((other) => other !== item) : [...list, item])
  return (
    <div className="filter-form">
      <fieldset>
        <legend>{t('chart.filter.kinds')}</legend>
        <div className="filter-kinds">
          {EVENT_KINDS.map((kind) => (
            <Checkbox key={kind} isSelected={kinds.includes(kind)} onChange={() => set(withKinds(filter, flip(kinds, kind)))}>
              {t(`chart.events.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('chart.filter.period')}</legend>
        <div className="filter-days">
          <Day label={t('chart.filter.firstDay')} at={filter.from} zone={zone} onDay={(at) => set(withPeriod(filter, at, filter.until))} />
          <Day label={t('chart.filter.lastDay')} at={filter.until} zone={zone} end onDay={(at) => set(withPeriod(filter, filter.from, at))} />
        </div>
      </fieldset>
      <NumberField
        label={t('chart.filter.leastLabel')}
        hint={t('chart.filter.leastHint')}
        minValue={1}
        value={filter.least ?? 1}
        onChange={(n) => Number.isFinite(n) && set(withLeast(filter, n))}
      />
      {files.length > 1 && (
        <fieldset>
          <legend>{t('chart.filter.files')}</legend>
          <div className="filter-files">
            {files.map(({ id, file }) => (
              <Checkbox
                key={id}
                isSelected={sources.includes(id)}
                onChange={() => set(withSources(filter, flip(sources, id).length === files.length ? [] : flip(sources, id)))}
              >
                <Bdi>{file}</Bdi>
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}

/** A day typed as 2031-05-12, by the case's clock. The last day counts whole. */
function Day({ label, at, zone, end, onDay }: { label: string; at: number | undefined; zone: string; end?: boolean; onDay: (at: number | undefined) => void }) {
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
