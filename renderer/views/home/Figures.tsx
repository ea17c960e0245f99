import { Button } from 'react-aria-components'
import type { CaseSummary } from '../../../shared/api/case.ts'
import { Count } from '../../components/Count.tsx'
import { useT } from '../../i18n/index.ts'
import { go, type View } from '../../state/session.ts'

const FIGURES: [name: 'events' | 'selectors' | 'entities' | 'sources' | 'charts' | 'exhibits', view: View][] = [
  ['events', 'chart'],
  ['selectors', 'chart'],
  ['entities', 'chart'],
  ['sources', 'data'],
  ['charts', 'chart'],
  ['exhibits', 'exhibits'],
]

/** What is in the case, in figures; each leads to where it can be seen. */
export function Figures({ summary }: { summary: CaseSummary }) {
  const { t } = useT()
  return (
    <div className="home-figures">
      {FIGURES.map(([name, view]) => (
        <Button key={name} className="home-figure" onPress={() => go(view)}>
          <span className="home-figure-value">
            <Count value={summary[name]} />
          </span>
          <span className="home-figure-name">{t(`case.figure.${name}`, { count: summary[name] })}</span>
        </Button>
      ))}
    </div>
  )
}
