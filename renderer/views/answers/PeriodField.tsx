import { CalendarRange, ChevronDown } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Popover } from '../../components/Popover.tsx'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { Day } from '../chart/Day.tsx'
import { periodText } from '../chart/words.ts'

/** UTC ms; `until` is exclusive. Open ends are those of the case. */
export interface Period {
  from?: number | undefined
  until?: number | undefined
}

/** The period that is asked about: the whole case unless days are named. */
export function PeriodField({ value, onChange, label }: { value: Period; onChange: (period: Period) => void; label?: string }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { from, until } = value
  const whole = from === undefined && until === undefined
  const name = label ?? t('ask.period.title')
  const said = whole ? t('ask.period.whole') : periodText(from, until, { t, lang, zone })
  const set = (next: Period): void => {
    const turned = next.from !== undefined && next.until !== undefined && next.from > next.until
    onChange(turned ? { from: next.until, until: next.from } : next)
  }
  return (
    <div className="m-field ask-period">
      <span className="m-label" aria-hidden>
        {name}
      </span>
      <Popover
        label={name}
        button={
          <Button icon={<CalendarRange aria-hidden />} after={<ChevronDown aria-hidden />} aria-label={`${name}: ${said}`}>
            {said}
          </Button>
        }
      >
        <div className="ask-period-days">
          <Day label={t('ask.period.from')} at={from} zone={zone} onDay={(at) => set({ from: at, until })} />
          <Day label={t('ask.period.until')} at={until} zone={zone} end onDay={(at) => set({ from, until: at })} />
          <p className="m-hint">{t('ask.period.hint')}</p>
          <Button look="quiet" isDisabled={whole} onPress={() => onChange({})}>
            {t('ask.period.whole')}
          </Button>
        </div>
      </Popover>
    </div>
  )
}
