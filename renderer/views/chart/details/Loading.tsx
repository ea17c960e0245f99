import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { errorSentence } from '../../../components/errors.ts'
import { Spinner } from '../../../components/Spinner.tsx'
import { useT } from '../../../i18n/index.ts'

/** While a thing is read, or why it could not be. */
export function Loading({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useT()
  if (error === null) return <Spinner what={t('common.reading')} />
  return (
    <Banner look="error" action={<Button onPress={retry}>{t('common.tryAgain')}</Button>}>
      {errorSentence(error)}
    </Banner>
  )
}
