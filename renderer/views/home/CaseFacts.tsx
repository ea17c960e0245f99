import type { CaseSummary } from '../../../shared/api/case.ts'
import { countryName } from '../../app/places.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { Time } from '../../components/Time.tsx'
import { useT } from '../../i18n/index.ts'
import { Section } from './Section.tsx'

export function CaseFacts({ summary }: { summary: CaseSummary }) {
  const { t, lang } = useT()
  const facts: [string, React.ReactNode][] = [
    ['region', countryName(summary.region, lang)],
    [
      'zone',
      <Bdi key="zone" ltr>
        {summary.zone.replaceAll('_', ' ')}
      </Bdi>,
    ],
    ['created', <Time key="created" at={summary.createdAt} />],
    [
      'place',
      <Bdi key="place" ltr>
        {summary.path}
      </Bdi>,
    ],
    [
      'root',
      <Bdi key="root" ltr mono>
        {summary.root}
      </Bdi>,
    ],
  ]
  return (
    <Section title={t('case.facts')}>
      <dl className="home-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`case.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
