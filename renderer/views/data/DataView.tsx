import './Data.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { useEscape } from '../../components/keys.ts'
import { Page } from '../../components/Page.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { loadFormats } from '../../state/formats.ts'
import { useQueue } from '../../state/jobs-import.ts'
import { isUnsure, type QueuedFile } from '../../state/jobs-import-queue.ts'
import { openMapping, useMapping } from '../../state/mapping.ts'
import { useSession } from '../../state/session.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { FilePreview } from './FilePreview.tsx'
import { FormatsButton } from './Formats.tsx'
import { NoData } from './NoData.tsx'
import { Queue } from './Queue.tsx'
import { SourceDetail } from './SourceDetail.tsx'
import { SourceTable } from './SourceTable.tsx'
import type { Opened } from './opened.ts'

const MappingEditor = lazy(() => import('../mapping/MappingEditor.tsx').then((file) => ({ default: file.MappingEditor })))

/** Files, or the one whose reading is being changed. */
export function DataView() {
  const { t } = useT()
  const mapping = useMapping((state) => state.open)
  const [looking, setLooking] = useState<string | null>(null)
  if (!mapping) return <Files looking={looking} setLooking={setLooking} />
  return (
    <Suspense
      fallback={
        <div className="app-waiting">
          <Spinner what={t('common.opening')} />
        </div>
      }
    >
      <MappingEditor key={mapping.file} mapping={mapping} />
    </Suspense>
  )
}

/** Files: those on their way in, and those in the case with every row accounted for. */
function Files({ looking, setLooking }: { looking: string | null; setLooking(id: string | null): void }) {
  const { t } = useT()
  const files = useQueue((queue) => queue.files)
  const revision = useSession((session) => session.revision.data)
  const sources = useAsync(`sources ${revision}`, () => call('sources.list', {}))
  const [opened, setOpened] = useState<Opened | null>(null)
  const preview = files.find((file) => file.id === looking && file.preview !== null)
  const source = sources.value?.find((row) => row.source === opened?.source)
  const formats = useSession((session) => session.revision.formats)
  // Names of the case's own formats are then known to every list.
  useAsync(`formats ${formats}`, loadFormats)
  useUnsure(files)
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
      actions={
        <>
          <FormatsButton />
          {!empty && <ChooseFiles />}
        </>
      }
    >
      {sources.error !== null && (
        <div className="data-note">
          <Banner look="error" action={<Button onPress={sources.reload}>{t('common.tryAgain')}</Button>}>
            {errorSentence(sources.error)}
          </Banner>
        </div>
      )}
      {empty && <NoData />}
      {files.length > 0 && <Queue chosen={preview?.id ?? null} folded={source !== undefined} onChoose={setLooking} onOpen={open} />}
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

/** Files whose reading was opened unasked: once each. */
const offered = new Set<string>()

/** A file that nobody could read for sure opens its reading at once, when it came alone: of several, each says so in its line. */
function useUnsure(files: readonly QueuedFile[]): void {
  useEffect(() => {
    const [file] = files
    if (files.length !== 1 || !file || !isUnsure(file) || file.preview?.kind === 'document' || offered.has(file.id)) return
    offered.add(file.id)
    openMapping(file)
  }, [files])
}
