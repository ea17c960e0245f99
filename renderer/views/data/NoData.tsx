import { FileInput } from 'lucide-react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useT } from '../../i18n/index.ts'
import { ChooseFiles } from './ChooseFiles.tsx'

/** A case without data: an invitation. */
export function NoData() {
  const { t } = useT()
  return (
    <div className="data-empty">
      <EmptyState icon={<FileInput className="mirror" aria-hidden />} title={t('data.emptyTitle')} action={<ChooseFiles look="primary" large />}>
        {t('data.emptyText')}
      </EmptyState>
    </div>
  )
}
