import { useMemo, useState } from 'react'
import { X } from 'lucide-react'
import type { Result } from '../../../shared/api/contract.ts'
import { caseFolderName, joinPath } from '../../app/paths.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence, isCancelled } from '../../components/errors.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { useEscape } from '../../components/keys.ts'
import { Progress } from '../../components/Progress.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { useAction, useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { cancelJob, forgetJob, newJob, useJobs } from '../../state/jobs.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { useSession } from '../../state/session.ts'
import type { ChartChoice } from './charts.ts'
import { nextNumber } from './number.ts'
import { Preview } from './Preview.tsx'
import { SaveTo } from './SaveTo.tsx'
import { firstSettings, folderOf, isCrowded, whyNot } from './settings.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { useSettled } from './useSettled.ts'

export interface NewExhibitProps {
  charts: readonly ChartChoice[]
  /** Numbers used in this case, oldest first. */
  used: readonly string[]
  onPrinted(printed: Result<'exhibit.print'>): void
  onClose(): void
}

/** Settings at the reading start, the very pages that will print at the end. */
export function NewExhibit({ charts, used, onPrinted, onClose }: NewExhibitProps) {
  const { t, lang } = useT()
  const { author, shell } = usePreferences()
  const summary = useSession((session) => session.summary)
  const [chosen, setChosen] = useState(charts[0]?.id ?? '')
  const chart = charts.find(({ id }) => id === chosen) ?? charts[0]
  const [settings, setSettings] = useState(() => firstSettings(nextNumber(used), chart?.name ?? '', author, lang))
  const [typed, setTyped] = useState<string | null>(null)
  const [job] = useState(newJob)
  const progress = useJobs((jobs) => jobs.progress[job])
  const action = useAction()
  useEscape(onClose, !action.running)

  const name = `${caseFolderName(settings.number, settings.title) || 'exhibit'}.pdf`
  const out = typed ?? joinPath(folderOf(summary?.path ?? shell?.casesFolder ?? ''), name, shell?.platform ?? 'linux')
  const settled = useSettled(settings)
  // An empty number is still drawn, so that the preview stands while one types.
  const question = useMemo(() => ({ state: chart?.state, settings: { ...settled, number: settled.number.trim() || '–' } }), [chart?.state, settled])
  const drawn = useAsync(JSON.stringify([chosen, question.settings]), async () =>
    question.state ? call('exhibit.draw', { state: question.state, settings: question.settings }) : null,
  )
  const missing = whyNot(settings, used, out)

  const print = () =>
    void action.run(async () => {
      if (!chart) return
      try {
        const printed = await call('exhibit.print', {
          job,
          chart: chart.name,
          state: chart.state,
          settings: { ...settings, number: settings.number.trim(), title: settings.title.trim(), author: settings.author.trim() },
          out: out.trim(),
        })
        if (settings.author.trim() !== author) void setPreferences({ author: settings.author.trim() }).catch(() => undefined)
        onPrinted(printed)
      } finally {
        forgetJob(job)
      }
    })

  return (
    <Split id="exhibit" className="exhibit-split">
      <SplitPanel id="settings" defaultSize={340} minSize={280} maxSize={520}>
        <div className="exhibit-side">
          <header className="panel-head">
            <h2>{t('exhibit.new')}</h2>
            <IconButton label={t('common.close')} keys="Esc" isDisabled={action.running} onPress={onClose}>
              <X />
            </IconButton>
          </header>
          <SettingsForm
            settings={settings}
            onChange={(change) => setSettings((now) => ({ ...now, ...change }))}
            charts={charts.map(({ id, label }) => ({ id, label }))}
            chart={chosen}
            onChart={setChosen}
            used={used}
          />
          {drawn.value && isCrowded(settings, drawn.value.nodes) && <Banner look="warn">{t('exhibit.crowded')}</Banner>}
          <SaveTo path={out} name={name} onChange={setTyped} />
          {action.error !== null && !isCancelled(action.error) && <Banner look="error">{errorSentence(action.error)}</Banner>}
          {action.running ? (
            <Progress
              what={t(progress?.step === 'printing' ? 'exhibit.printing' : 'exhibit.drawing')}
              label={t('exhibit.printing')}
              done={progress?.done ?? 0}
              total={progress?.total === 0 || progress?.done === 0 ? null : (progress?.total ?? null)}
              onCancel={() => void cancelJob(job)}
            />
          ) : (
            <div className="exhibit-print">
              <Button look="primary" size="large" isDisabled={missing !== null || drawn.value === null} onPress={print}>
                {t('exhibit.print')}
              </Button>
              {missing !== null && <p className="quiet">{t(`exhibit.${missing}`)}</p>}
            </div>
          )}
        </div>
      </SplitPanel>
      <SplitLine label={t('exhibit.resize')} />
      <SplitPanel id="preview" minSize={360}>
        {drawn.error !== null ? (
          <div className="exhibit-fault">
            <Banner look="error" action={<Button onPress={drawn.reload}>{t('common.tryAgain')}</Button>}>
              {errorSentence(drawn.error)}
            </Banner>
          </div>
        ) : drawn.value === null ? (
          <div className="exhibit-waiting">
            <Spinner what={t('exhibit.drawing')} />
          </div>
        ) : (
          <Preview drawn={drawn.value} stale={drawn.loading || settled !== settings} />
        )}
      </SplitPanel>
    </Split>
  )
}
