import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { useT } from '../../../i18n/index.ts'
import { closeMapping, keepReading } from '../../../state/mapping.ts'

/** Asks before changes that nobody used are given up. */
export function Leave({ canUse, onDone }: { canUse: boolean; onDone(): void }) {
  const { t } = useT()
  return (
    <Dialog
      title={t('mapping.leaveTitle')}
      isOpen
      alert
      onClose={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('mapping.stay')}</Button>
          <Button onPress={closeMapping}>{t('mapping.discard')}</Button>
          {canUse && (
            <Button look="primary" onPress={() => void keepReading()}>
              {t('mapping.use')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('mapping.leaveText')}</p>
    </Dialog>
  )
}
