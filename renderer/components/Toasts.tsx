import './Toasts.css'
import { X } from 'lucide-react'
import { useT } from '../i18n/index.ts'
import { dismiss, useToasts } from '../state/toasts.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'

/** What was done, as one sentence with its figures, and the way back. Mounted once by the frame. */
export function Toasts() {
  const { t } = useT()
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className="m-toasts" role="region" aria-label={t('common.messages')}>
      {toasts.map((toast) => (
        <div key={toast.id} className={classes('m-toast', toast.look === 'error' && 'm-toast-error')} role={toast.look === 'error' ? 'alert' : 'status'}>
          <span className="m-toast-text">{toast.text}</span>
          {toast.undo && (
            <Button
              onPress={() => {
                dismiss(toast.id)
                toast.undo?.()
              }}
            >
              {t('common.undo')}
            </Button>
          )}
          <IconButton label={t('common.close')} onPress={() => dismiss(toast.id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
