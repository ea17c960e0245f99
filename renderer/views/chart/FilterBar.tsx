import { Plus, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { Popover } from '../../components/Popover.tsx'
import { Tooltip } from '../../components/Tooltip.tsx'
import { useT } from '../../i18n/index.ts'
import { change, useChart } from '../../state/chart.ts'
import { everything, withFilter } from '../../state/chart-state.ts'
import { partsOf, without } from '../../state/filter.ts'
import { useSession } from '../../state/session.ts'
import { FilterForm } from './FilterForm.tsx'
import { useNames } from './useNames.ts'
import { partText } from './words.ts'

function Chip({ text, remove }: { text: string; remove: () => void }) {
  const { t } = useT()
  const label = t('chart.filter.remove', { what: text })
  return (
    <li className="chip">
      <span className="chip-text">{text}</span>
      <Tooltip text={label}>
        <AriaButton className="chip-remove" aria-label={label} onPress={remove}>
          <X aria-hidden />
        </AriaButton>
      </Tooltip>
    </li>
  )
}

/** What is left out and how much is left, in words; every part can be taken off by itself. */
export function FilterBar() {
  const { t, lang } = useT()
  const zone = useSession((session) => session.summary?.zone ?? 'UTC')
  const { filter, only } = useChart((chart) => chart.history.now)
  const graph = useChart((chart) => chart.graph)
  const { nameOf, files } = useNames()
  const words = { t, lang, zone, nameOf }
  return (
    <div className="filter-bar">
      {(partsOf(filter).length > 0 || only) && (
        <ul className="chips" aria-label={t('chart.filter.title')}>
          {partsOf(filter).map((part) => (
            <Chip key={part} text={partText(part, filter, words)} remove={() => change((state) => withFilter(state, without(state.filter, part)))} />
          ))}
          {only && <Chip text={t('chart.filter.only', { count: only.length })} remove={() => change(everything)} />}
        </ul>
      )}
      <Popover
        label={t('chart.filter.title')}
        button={
          <Button look="quiet" icon={<Plus aria-hidden />}>
            {t('chart.filter.add')}
          </Button>
        }
      >
        <FilterForm files={files} zone={zone} />
      </Popover>
      <p className="filter-count" role="status">
        {graph && t('chart.count', { count: graph.allEvents, shown: graph.events })}
      </p>
    </div>
  )
}
