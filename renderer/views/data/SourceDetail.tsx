import { X } from 'lucide-react'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { Count } from '../../components/Count.tsx'
import { useT } from '../../i18n/index.ts'
import { QualityPage } from '../quality/QualityPage.tsx'
import { SOURCE_TABS, type SourceTab } from './opened.ts'
import { SourceAbout } from './SourceAbout.tsx'
import type { Source } from './SourceTable.tsx'
import { DuplicateRows, KeptRows, RejectedRows, SkippedRows } from './SourceRows.tsx'
import { UndoImport } from './UndoImport.tsx'

/** One source: its kept, duplicate, rejected and skipped rows with their raw text, and what is known of the file. */
export function SourceDetail({ source, tab, onTab, onClose }: { source: Source; tab: SourceTab; onTab(tab: SourceTab): void; onClose(): void }) {
  const { t } = useT()
  const skipped = source.skipped.reduce((sum, { rows }) => sum + rows, 0)
  const counts: Record<SourceTab, number | null> = {
    kept: source.kept,
    duplicates: source.duplicates,
    rejected: source.rejected,
    skipped,
    quality: null,
    about: null,
  }
  const content: Record<SourceTab, React.ReactNode> = {
    kept: <KeptRows source={source.source} />,
    duplicates: <DuplicateRows source={source.source} />,
    rejected: <RejectedRows source={source.source} />,
    skipped: <SkippedRows source={source.source} />,
    quality: <QualityPage source={source.source} />,
    about: <SourceAbout source={source} />,
  }
  return (
    <section className="preview" aria-label={source.file}>
      <header className="panel-head">
        <h2>
          <Bdi>{source.file}</Bdi>
        </h2>
        {source.state === 'kept' && <UndoImport source={source.source} file={source.file} onDone={onClose} />}
        <IconButton label={t('common.close')} keys="Esc" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      <Tabs
        label={source.file}
        className="panel-tabs"
        value={tab}
        onChange={onTab}
        tabs={SOURCE_TABS.map((id) => ({
          id,
          label: (
            <>
              {t(id === 'quality' ? 'quality.tab' : `data.tab.${id}`)}{' '}
              {counts[id] !== null && (
                <span className="quiet">
                  <Count value={counts[id]} />
                </span>
              )}
            </>
          ),
          content: content[id],
        }))}
      />
    </section>
  )
}
