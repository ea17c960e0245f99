import { History } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { askAbout } from '../../answers/go.ts'

/** Opens "What happened around it?" for an event. `small`: the sign alone, for rows of a table. */
export function AroundButton({ event, at, small }: { event: string; at?: string | undefined; small?: boolean }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const ask = (): void => askAbout('phones', 'around', { event })
  if (!small)
    return (
      <Button look="quiet" className="around-button" icon={<History aria-hidden />} onPress={ask}>
        {t('ways.around.button')}
      </Button>
    )
  return (
    <IconButton
      label={at === undefined ? t('ways.around.button') : t('ways.around.buttonOf', { at: formatInstant(Date.parse(at), lang, zone, 'minute') })}
      onPress={ask}
    >
      <History aria-hidden />
    </IconButton>
  )
}
