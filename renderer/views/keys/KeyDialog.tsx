import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Spinner } from '../../components/Spinner.tsx'
import { useAction } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'

const FORM = 'key-form'

/** A form over keys: it closes when `run` is done, and stays with a sentence when it is refused. */
export function KeyDialog({
  title,
  action,
  ready,
  run,
  onClose,
  children,
}: {
  title: string
  action: string
  ready: boolean
  run(): Promise<void>
  onClose(): void
  children: ReactNode
}) {
  const { t } = useT()
  const work = useAction()
  const submit = () =>
    void work.run(async () => {
      await run()
      onClose()
    })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          {work.running && <Spinner what={t('welcome.deriving')} />}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={FORM} isDisabled={!ready || work.running}>
            {action}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !work.running) submit()
        }}
      >
        {children}
        {work.error !== null && <Banner look="error">{errorSentence(work.error)}</Banner>}
      </Form>
    </Dialog>
  )
}
