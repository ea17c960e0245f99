import { useState } from 'react'
import { Undo2 } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Dialog.tsx'
import { useT } from '../../i18n/index.ts'
import { markChanged } from '../../state/session.ts'
import { say, sayError } from '../../state/toasts.ts'

/** Takes an import back whole, after asking. The audit log keeps that it was there. */
export function UndoImport({ source, file, onDone }: { source: string; file: string; onDone?: () => void }) {
  const { t } = useT()
  const [asking, setAsking] = useState(false)
  const undo = () =>
    void call('import.undo', { source }).then((undone) => {
      onDone?.()
      markChanged('data')
      say(t('data.undone', { name: file, events: undone.events, links: undone.links }))
    }, sayError)
  return (
    <>
      <Button look="quiet" icon={<Undo2 className="mirror" />} onPress={() => setAsking(true)}>
        {t('data.undoImport')}
      </Button>
      <Confirm title={t('data.undoTitle', { name: file })} isOpen={asking} onClose={() => setAsking(false)} action={t('data.undoImport')} danger run={undo}>
        {t('data.undoText')}
      </Confirm>
    </>
  )
}
