import './Data.css'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useEscape } from '../../components/keys.ts'
import { Page } from '../../components/Page.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useQueue } from '../../state/jobs-import.ts'
import { useSession } from '../../state/session.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { FilePreview } from './FilePreview.tsx'
import { NoData } from './NoData.tsx'
import { Queue } from './Queue.tsx'
import { SourceDetail } from './SourceDetail.tsx'
import { SourceTable } from './SourceTable.tsx'
import type { Opened } from './opened.ts'

/** Files: those on their way in, and those in the case with every row accounted for. */
export function DataView() {
  const { t } = useT()
  const files = useQueue((queue) => queue.files)
  const revision = useSession((session) => session.revision.data)
  const sources = useAsync(`sources ${revision}`, () => call('sources.list', {}))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [looking, setLooking] = useState<string | null>(null)
  const preview = files.find((file) => file.id === looking && file.preview !== null)
  const source = sources.value?.find((row) => row.source === opened?.source)
  useEscape(() => setOpened(null), source !== undefined)
  useEscape(() => setLooking(null), preview !== undefined)

  const open = (next: Opened) => {
    setLooking(null)
    setOpened(next)
  }
  const kept = sources.value ?? []
  const empty = sources.value !== null && kept.length === 0 && files.length === 0
  return (
    <Page
      title={t('common.view.data')}
      sub={kept.length > 0 ? t('data.sourceCount', { count: kept.filter((row) => row.state === 'kept').length }) : undefined}
      actions={empty ? undefined : <ChooseFiles />}
    >
      {sources.error !== null && (
        <div className="data-note">
          <Banner look="error" action={<Button onPress={sources.reload}>{t('common.tryAgain')}</Button>}>
            {errorSentence(sources.error)}
          </Banner>
        </div>
      )}
      {empty && <NoData />}
      {files.length > 0 && <Queue chosen={preview?.id ?? null} onChoose={setLooking} onOpen={open} />}
      {preview ? (
        <FilePreview file={preview} onClose={() => setLooking(null)} />
      ) : (
        kept.length > 0 && (
          <Split id="data" direction="vertical" className="data-split">
            <SplitPanel id="sources" minSize={120}>
              <SourceTable sources={kept} opened={opened} onOpen={open} />
            </SplitPanel>
            {source && opened && (
              <>
                <SplitLine label={t('data.resize')} />
                <SplitPanel id="source" defaultSize="55" minSize={160}>
                  <SourceDetail source={source} tab={opened.tab} onTab={(tab) => setOpened({ ...opened, tab })} onClose={() => setOpened(null)} />
                </SplitPanel>
              </>
            )}
          </Split>
        )
      )}
    </Page>
  )
}
