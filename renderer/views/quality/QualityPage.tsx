import './quality.css'
import { useEffect, useState } from 'react'
import { Printer } from 'lucide-react'
import { QUALITY_SECTIONS, type QualityReport } from '../../../shared/api/quality.ts'
import { nameOfCode, summaryOf, unableOf } from '../../../shared/drawing/quality/words.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence, isCancelled } from '../../components/errors.ts'
import { Progress } from '../../components/Progress.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { cancelJob, forgetJob, newJob, useJobs } from '../../state/jobs.ts'
import { useSession } from '../../state/session.ts'
import { Fill } from './Fill.tsx'
import { Finding } from './Finding.tsx'
import { FindingRows, type OpenedLine } from './FindingRows.tsx'
import { PrintReport } from './PrintReport.tsx'
import { Sums } from './Sums.tsx'

/** What one import can bear in court: every row accounted for, and whatever in it cannot be so, cannot be known, or needs an explanation. */
export function QualityPage({ source }: { source: string }) {
  const { t, lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const [job, setJob] = useState('')
  const progress = useJobs((jobs) => jobs.progress[job])
  const [line, setLine] = useState<OpenedLine | null>(null)
  const report = useAsync(`${source} ${revision} ${lang}`, async () => {
    const mine = newJob()
    setJob(mine)
    return call('quality.report', { job: mine, source }).finally(() => forgetJob(mine))
  })
  // Whoever looks elsewhere, or asks anew, no longer wants the answer under way.
  useEffect(() => () => void (job !== '' && cancelJob(job).catch(() => undefined)), [job])

  if (report.value === null && report.error === null)
    return (
      <div className="quality-wait">
        <Progress
          what={t('quality.making')}
          label={t('quality.title')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          left={progress?.left ?? null}
          onCancel={() => void cancelJob(job)}
        />
      </div>
    )
  if (report.value === null)
    return (
      <div className="quality-wait">
        <Banner look={isCancelled(report.error) ? 'info' : 'error'} action={<Button onPress={report.reload}>{t('quality.again')}</Button>}>
          {errorSentence(report.error)}
        </Banner>
      </div>
    )
  if (line) return <FindingRows source={source} line={line} onClose={() => setLine(null)} />
  return <Report report={report.value} onOpen={setLine} />
}

function Report({ report, onOpen }: { report: QualityReport; onOpen(line: OpenedLine): void }) {
  const { t } = useT()
  const [printing, setPrinting] = useState(false)
  const unable = unableOf(report, t)
  return (
    <div className="quality">
      <header className="quality-head">
        <div>
          <p className="quality-verdict">{summaryOf(report, t)}</p>
          <p className="quiet quality-lead">{t('quality.lead')}</p>
        </div>
        <div className="quality-actions">
          <Button icon={<Printer />} onPress={() => setPrinting(true)}>
            {t('quality.print')}
          </Button>
        </div>
      </header>
      {report.state === 'undone' && <Banner look="warn">{t('quality.undone')}</Banner>}
      <section className="quality-part" aria-label={t('quality.sums.heading')}>
        <h3>{t('quality.sums.heading')}</h3>
        <Sums report={report} onOpen={onOpen} />
      </section>
      {QUALITY_SECTIONS.map((section) => {
        const of = report.findings.filter((finding) => finding.section === section)
        return (
          of.length > 0 && (
            <section key={section} className="quality-part" aria-label={t(`quality.section.${section}`)}>
              <h3>{t(`quality.section.${section}`)}</h3>
              {of.map((finding) => (
                <Finding key={finding.id} finding={finding} source={report.source} onOpen={onOpen} />
              ))}
            </section>
          )
        )
      })}
      {report.fill.length > 0 && (
        <section className="quality-part" aria-label={t('quality.fill.heading')}>
          <h3>{t('quality.fill.heading')}</h3>
          <Fill report={report} onOpen={onOpen} />
        </section>
      )}
      {(report.absent.length > 0 || unable.length > 0) && (
        <section className="quality-part" aria-label={t('quality.absent.heading')}>
          <h3>{t('quality.absent.heading')}</h3>
          {report.absent.length > 0 && (
            <p className="quality-text">{t('quality.absent.lead', { list: report.absent.map((code) => nameOfCode(code, t)).join(t('common.comma')) })}</p>
          )}
          {unable.length > 0 && (
            <>
              <h4>{t('quality.unableHeading')}</h4>
              <ul className="quality-list">
                {unable.map(({ why, codes }) => (
                  <li key={why}>
                    {codes.join(t('common.comma'))}
                    {t('quality.colon')}
                    <span className="quiet">{why}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <section className="quality-part" aria-label={t('quality.method.heading')}>
        <h3>{t('quality.method.heading')}</h3>
        {(['made', 'silence', 'scope', 'kept'] as const).map((name) => (
          <p key={name} className="quality-text">
            {t(`quality.method.${name}`)}
          </p>
        ))}
      </section>
      {printing && <PrintReport source={report.source} file={report.file} onClose={() => setPrinting(false)} />}
    </div>
  )
}
