import './withheld.css'
import { EyeOff } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { revealPeople } from '../../state/revealed.ts'
import { sayError } from '../../state/toasts.ts'

interface Props {
  /** Protected people whom it names or leads to: public ids. */
  persons: readonly string[]
  /** What the log says was asked for: an id, or where a row lies. */
  what: string
  /** The row of a file, or the name of somebody on the chart. */
  of: 'row' | 'name'
  onRevealed?: () => void
}

/** One line in place of what is kept back, and the way to see it; of a person, also the way to see everybody. Either is written to the log. */
export function Withheld({ persons, what, of, onRevealed }: Props) {
  const { t } = useT()
  const reveal = (who: readonly string[] | 'all') => void revealPeople(who, what).then(onRevealed, sayError)
  return (
    <div className="withheld">
      <EyeOff aria-hidden />
      <p>{t(`chart.withheld.${of}`)}</p>
      <Button onPress={() => reveal(persons)}>{t('chart.withheld.reveal')}</Button>
      {of === 'name' && (
        <>
          <Button look="quiet" onPress={() => reveal('all')}>
            {t('chart.withheld.all')}
          </Button>
          <p className="quiet">{t('chart.withheld.logged')}</p>
        </>
      )}
    </div>
  )
}
