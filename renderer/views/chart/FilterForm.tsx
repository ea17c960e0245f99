import { EVENT_KINDS } from '../../../shared/model/event.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { useT } from '../../i18n/index.ts'
import { change, useChart } from '../../state/chart.ts'
import { withFilter } from '../../state/chart-state.ts'
import { withKinds, withLeast, withPeriod, withSources } from '../../state/filter.ts'
import { Day } from './Day.tsx'

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
