import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { go, useSession } from '../../state/session.ts'
import { Section } from './Section.tsx'

const SHOWN = 6

/** The latest sources with the sum of each. */
export function RecentSources() {
  const { t } = useT()
  const revision = useSession((session) => session.revision.data)
  const { value, error } = useAsync(`sources ${revision}`, () => call('sources.list', {}))
  const kept = (value ?? []).filter((source) => source.state === 'kept').toSorted((a, b) => b.importedAt - a.importedAt)
  return (
    <Section
      title={t('case.sources')}
      action={
        <Button look="quiet" onPress={() => go('data')}>
          {t('case.allSources', { count: kept.length })}
        </Button>
      }
    >
      {error !== null && <Banner look="error">{errorSentence(error)}</Banner>}
      <ul className="home-list">
        {kept.slice(0, SHOWN).map((source) => (
          <li key={source.source}>
            <span className="home-list-main">
              <Bdi>{source.file}</Bdi>
            </span>
            <span className="home-list-side">{t('case.rowsKept', { count: source.kept })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
