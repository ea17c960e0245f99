import { useState } from 'react'
import { caseFolderName, joinPath } from '../../app/paths.ts'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { errorSentence, isCancelled } from '../../components/errors.ts'
import { Progress } from '../../components/Progress.tsx'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { cancelJob, forgetJob, newJob } from '../../state/jobs.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useSession } from '../../state/session.ts'
import { say } from '../../state/toasts.ts'
import { SaveTo } from '../exhibits/SaveTo.tsx'
import { folderOf } from '../exhibits/settings.ts'

/** Where the PDF of a report goes. */
export function PrintReport({ source, file, onClose }: { source: string; file: string; onClose(): void }) {
  const { t, lang } = useT()
  const shell = usePreferences((preferences) => preferences.shell)
  const summary = useSession((session) => session.summary)
  const name = `${caseFolderName(t('quality.title'), file.replace(/\.[^.]*$/, '')) || 'quality'}.pdf`
  const [path, setPath] = useState(() => joinPath(folderOf(summary?.path ?? shell?.casesFolder ?? ''), name, shell?.platform ?? 'linux'))
  const [job] = useState(newJob)
  const action = useAction()
  const print = () =>
    void action.run(async () => {
      try {
        const printed = await call('quality.print', { job, source, lang, path: path.trim() })
        say(t('quality.printed', { file: printed.file }))
        onClose()
      } finally {
        forgetJob(job)
      }
    })
  const leave = () => {
    if (action.running) void cancelJob(job)
    onClose()
  }
  return (
    <Dialog
      title={t('quality.print')}
      isOpen
      wide
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={action.running || path.trim() === ''} onPress={print}>
            {t('quality.print')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('quality.printHint')}</p>
      <SaveTo path={path} name={name} onChange={setPath} />
      {action.error !== null && !isCancelled(action.error) && <Banner look="error">{errorSentence(action.error)}</Banner>}
      {action.running && <Progress what={t('common.step.printing')} label={t('quality.print')} done={0} total={null} />}
    </Dialog>
  )
}
