import { CalendarClock, GitCompareArrows, PhoneOutgoing, Waypoints } from 'lucide-react'
import type { ContactRow } from '../../../../shared/api/contacts.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { askAbout, showInChart } from '../../answers/index.ts'
import { durationText } from '../../chart/words.ts'
import { Behind, type useBehind } from './Behind.tsx'
import { nameOf, withOther } from './columns.tsx'
import { Party } from './Party.tsx'

/** Everything between the one asked about and the contact that was chosen, and what to ask next. */
export function Chosen({ of, row, behind }: { of: string; row: ContactRow | null; behind: ReturnType<typeof useBehind> }) {
  const { t } = useT()
  if (!row) return <p className="contact-invite">{t('contacts.choose')}</p>
  const name = nameOf(row, t)
  const other = withOther(row)
  const { id } = row
  const figures = [
    { id: 'events', value: row.events, narrow: other },
    { id: 'out', value: row.out, narrow: { ...other, out: true } },
    { id: 'in', value: row.in, narrow: { ...other, out: false } },
    { id: 'calls', value: row.calls - row.missed, narrow: { ...other, outcome: 'call' as const } },
    { id: 'missed', value: row.missed, narrow: { ...other, outcome: 'missed' as const } },
    { id: 'voicemail', value: row.voicemail, narrow: { ...other, outcome: 'voicemail' as const } },
    { id: 'messages', value: row.messages, narrow: { ...other, outcome: 'message' as const } },
  ] as const
  return (
    <section className="contact-chosen" aria-label={t('contacts.chosen', { name })}>
      <header>
        <Party label={row.label} holder={row.person?.label ?? null} />
      </header>
      {row.unanswered && <p className="contact-note">{t('contacts.unanswered')}</p>}
      <dl className="contact-facts">
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>{t(`contacts.fact.${figure.id}`)}</dt>
            <dd>
              <Behind rows={behind} title={t(`contacts.rows.${figure.id}`, { name })} narrow={figure.narrow} none={figure.value === 0}>
                <Count value={figure.value} />
              </Behind>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('contacts.fact.seconds')}</dt>
          <dd>{row.seconds > 0 ? durationText(row.seconds, t) : '–'}</dd>
        </div>
        <div>
          <dt>{t('contacts.fact.conversations')}</dt>
          <dd>
            <Count value={row.conversations} />
          </dd>
        </div>
        <div>
          <dt>{t('contacts.fact.days')}</dt>
          <dd>
            <Count value={row.days} />
          </dd>
        </div>
        <div>
          <dt>{t('contacts.fact.first')}</dt>
          <dd>
            <Time at={row.first} />
          </dd>
        </div>
        <div>
          <dt>{t('contacts.fact.last')}</dt>
          <dd>
            <Time at={row.last} />
          </dd>
        </div>
      </dl>
      {id !== null && (
        <div className="contact-next">
          <Button look="quiet" icon={<PhoneOutgoing aria-hidden />} onPress={() => askAbout('phones', 'contacts', { of: id })}>
            {t('contacts.next.contacts')}
          </Button>
          <Button look="quiet" icon={<CalendarClock aria-hidden />} onPress={() => askAbout('phones', 'pattern', { of: id })}>
            {t('contacts.next.pattern')}
          </Button>
          <Button look="quiet" icon={<GitCompareArrows aria-hidden />} onPress={() => askAbout('phones', 'compare', { of: [of, id] })}>
            {t('contacts.next.compare')}
          </Button>
          <Button look="quiet" icon={<Waypoints aria-hidden />} onPress={() => showInChart([of, id], { choose: [id] })}>
            {t('contacts.next.chart')}
          </Button>
        </div>
      )}
    </section>
  )
}
