import './Home.css'
import { Bdi } from '../../components/Bdi.tsx'
import { Page } from '../../components/Page.tsx'
import { useT } from '../../i18n/index.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { useSession } from '../../state/session.ts'
import { Keys } from '../keys/Keys.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { Figures } from './Figures.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Questions } from './Questions.tsx'
import { RecentSources } from './RecentSources.tsx'
import { Verify } from './Verify.tsx'

/** The case at a glance: what is in it, what to do next, who can open it, whether it is whole. */
export function HomeView() {
  const { t, lang } = useT()
  const summary = useSession((session) => session.summary)
  if (!summary) return null
  const period = summary.first === null || summary.last === null ? t('case.noPeriod') : formatPeriod(summary.first, summary.last, lang, summary.zone)
  return (
    <Page title={summary.title} sub={<Bdi>{summary.number}</Bdi>} scroll>
      <div className="home">
        <p className="home-period">
          <span className="quiet">{t('case.period')}</span> {period}
        </p>
        <Figures summary={summary} />
        <div className="home-columns">
          <div className="home-column">
            <NextSteps summary={summary} />
            {summary.sources > 0 && <Questions />}
            {summary.sources > 0 && <RecentSources />}
          </div>
          <div className="home-column">
            <Keys />
            <Verify />
            <CaseFacts summary={summary} />
          </div>
        </div>
      </div>
    </Page>
  )
}
