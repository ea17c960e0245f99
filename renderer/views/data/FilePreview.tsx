import { X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { useT } from '../../i18n/index.ts'
import type { QueuedFile } from '../../state/jobs-import-queue.ts'
import { PreviewColumns } from './PreviewColumns.tsx'
import { PreviewOptions } from './PreviewOptions.tsx'
import { PreviewRows } from './PreviewRows.tsx'

/** What was recognised in one file, why, and its first rows; every part can be put right before anything is imported. */
export function FilePreview({ file, onClose }: { file: QueuedFile; onClose(): void }) {
  const { t } = useT()
  const { preview } = file
  if (!preview) return null
  return (
    <section className="preview" aria-label={t('data.previewOf', { name: file.name })}>
      <header className="panel-head">
        <h2>
          <Bdi>{file.name}</Bdi>
        </h2>
        <IconButton label={t('common.close')} keys="Esc" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      <Split id="preview" className="data-split">
        <SplitPanel id="options" defaultSize={320} minSize={260} maxSize={480}>
          <PreviewOptions file={file} preview={preview} />
        </SplitPanel>
        <SplitLine label={t('data.resize')} />
        <SplitPanel id="content" minSize={320}>
          <Tabs
            label={t('data.previewOf', { name: file.name })}
            className="panel-tabs"
            tabs={[
              { id: 'rows', label: t('data.firstRows', { count: preview.rows.length }), content: <PreviewRows preview={preview} name={file.id} /> },
              { id: 'columns', label: t('data.columns', { count: preview.columns.length }), content: <PreviewColumns preview={preview} name={file.id} /> },
            ]}
          />
        </SplitPanel>
      </Split>
    </section>
  )
}
