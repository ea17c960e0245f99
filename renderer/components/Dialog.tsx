import './Dialog.css'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useT } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose(): void
  /** Buttons at the foot, the one that acts last. */
  actions?: ReactNode
  wide?: boolean
  /** For questions that must be answered before anything else. */
  alert?: boolean
  children: ReactNode
}

/** A question or a form over the window. Escape closes it; focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, actions, wide, alert, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!alert} className="m-veil">
      <Modal className={classes('m-dialog-frame', wide && 'm-dialog-wide')}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="m-dialog">
          <Heading slot="title" level={2} className="m-dialog-title">
            {title}
          </Heading>
          <div className="m-dialog-body">{children}</div>
          {actions !== undefined && <div className="m-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Asks before something that takes work away. `action` says what will be done, never "OK". */
export function Confirm({
  title,
  isOpen,
  onClose,
  action,
  danger,
  run,
  children,
}: Omit<DialogProps, 'actions' | 'alert'> & { action: string; danger?: boolean; run(): void }) {
  const { t } = useT()
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            onPress={() => {
              onClose()
              run()
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
