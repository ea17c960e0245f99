import './exhibits.css'
import { useEffect, useState } from 'react'
import { FileOutput, Plus } from 'lucide-react'
import type { Result } from '../../../shared/api/contract.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Page } from '../../components/Page.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { currentChartName, currentChartState } from '../../state/chart.ts'
import { go, useSession } from '../../state/session.ts'
import { chartChoices } from './charts.ts'
import { ExhibitList } from './ExhibitList.tsx'
import { NewExhibit } from './NewExhibit.tsx'

/** What was printed from the case, and the way to print the chart. */
export function ExhibitsView() {
  const { t } = useT()
  const revision = useSession(({ revision: { charts, exhibits, data } }) => `${charts} ${exhibits} ${data}`)
  const asked = useSession((session) => session.printing)
  const [making, setMaking] = useState(asked)
  useEffect(() => {
    if (asked) setMaking(true)
  }, [asked])
  const [printed, setPrinted] = useState<Result<'exhibit.print'> | null>(null)
  const read = useAsync(`exhibits ${revision}`, async () => {
    const [exhibits, saved] = await Promise.all([call('exhibits.list', {}), call('charts.list', {})])
    return { exhibits, saved }
  })
  if (read.error !== null)
    return (
      <Page title={t('exhibit.heading')}>
        <div className="exhibit-fault">
          <Banner look="error" action={<Button onPress={read.reload}>{t('common.tryAgain')}</Button>}>
            {errorSentence(read.error)}
          </Banner>
        </div>
      </Page>
    )
  if (read.value === null)
    return (
      <Page title={t('exhibit.heading')}>
        <div className="exhibit-waiting">
          <Spinner what={t('common.reading')} />
        </div>
      </Page>
    )
  const { exhibits, saved } = read.value
  const charts = chartChoices(currentChartState(), currentChartName(), saved, t('exhibit.inWindow'))
  const start = () => {
    setPrinted(null)
    setMaking(true)
  }
  if (making && charts.length > 0)
    return (
      <Page title={t('exhibit.heading')}>
        <NewExhibit
          charts={charts}
          used={exhibits.map(({ number }) => number)}
          onClose={() => setMaking(false)}
          onPrinted={(done) => {
            setPrinted(done)
            setMaking(false)
            read.reload()
          }}
        />
      </Page>
    )
  const button =
    charts.length === 0 ? (
      <Button look="primary" size="large" onPress={() => go('chart')}>
        {t('exhibit.toChart')}
      </Button>
    ) : (
      <Button look="primary" size="large" icon={<Plus />} onPress={start}>
        {t('exhibit.newFromChart')}
      </Button>
    )
  return (
    <Page
      title={t('exhibit.heading')}
      sub={exhibits.length > 0 ? t('exhibit.count', { count: exhibits.length }) : undefined}
      actions={exhibits.length > 0 ? button : undefined}
    >
      {printed && (
        <div className="exhibit-fault">
          <Banner look="good">{t('exhibit.done', { number: printed.number, count: printed.pages, file: printed.file, sha256: printed.sha256 })}</Banner>
        </div>
      )}
      {exhibits.length === 0 ? (
        <EmptyState icon={<FileOutput aria-hidden />} title={t('exhibit.emptyTitle')} action={button}>
          {t(charts.length === 0 ? 'exhibit.emptyNoChart' : 'exhibit.emptyText')}
        </EmptyState>
      ) : (
        <ExhibitList exhibits={exhibits} />
      )}
    </Page>
  )
}
