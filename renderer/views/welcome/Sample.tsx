import { useRef } from 'react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { errorSentence, isCancelled } from '../../components/errors.ts'
import { Progress } from '../../components/Progress.tsx'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { cancelJob, forgetJob, newJob, useJobs } from '../../state/jobs.ts'
import { openCase } from '../../state/session-actions.ts'
import { say, sayError } from '../../state/toasts.ts'

export interface Sample {
  job: string
  running: boolean
  error: unknown
  start(): void
}

/** Makes the fictitious case once, then opens it. */
export function useSample(): Sample {
  const { t } = useT()
  const job = useRef('')
  const action = useAction()
  const start = () => {
    job.current = newJob()
    void action.run(async () => {
      try {
        const { path, passphrase } = await call('shell.sample', { job: job.current })
        await openCase({ path, passphrase })
        say(t('welcome.sampleOpen', { passphrase }))
      } finally {
        forgetJob(job.current)
      }
    })
  }
  return { job: job.current, running: action.running, error: action.error, start }
}

export function SampleProgress({ sample }: { sample: Sample }) {
  const { t } = useT()
  const progress = useJobs((jobs) => jobs.progress[sample.job])
  if (sample.error !== null && !isCancelled(sample.error)) return <Banner look="error">{errorSentence(sample.error)}</Banner>
  if (!sample.running) return null
  return (
    <div className="start-note">
      <Progress
        label={t('welcome.sample')}
        what={t(progress ? `common.step.${progress.step}` : 'welcome.sampleMaking')}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        left={progress?.left ?? null}
        onCancel={progress ? () => void cancelJob(sample.job).catch(sayError) : undefined}
      />
    </div>
  )
}
