import { TableProperties, X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { useT } from '../../i18n/index.ts'
import type { QueuedFile } from '../../state/jobs-import-queue.ts'
import { openMapping } from '../../state/mapping.ts'
import { PreviewColumns } from './PreviewColumns.tsx'
import { Parts } from './Parts.tsx'
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
        {preview.grid !== undefined && (
          <Button icon={<TableProperties />} onPress={() => openMapping(file)}>
            {t('mapping.open')}
          </Button>
        )}
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
              ...(preview.columns.length === 0
                ? []
                : [
                    {
                      id: 'columns',
                      label: t('data.columns', { count: preview.columns.length }),
                      content: <PreviewColumns preview={preview} name={file.id} />,
                    },
                  ]),
              ...((preview.parts ?? []).length === 0
                ? []
                : [
                    {
                      id: 'parts',
                      label: t('data.parts', { count: preview.parts?.length ?? 0 }),
                      content: <Parts parts={preview.parts ?? []} name={file.id} {...(preview.kind !== 'document' && { file, chosen: preview.sheet })} />,
                    },
                  ]),
            ]}
          />
        </SplitPanel>
      </Split>
    </section>
  )
}
