import { useState } from 'react'
import { Button as Press } from 'react-aria-components'
import { CircleAlert, Info, Link2, type LucideIcon } from 'lucide-react'
import type { HandsetFinding, HandsetsAnswer, HandsetWarning } from '../../../../shared/api/handsets.ts'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { Figure } from '../../answers/index.ts'
import { useSaid } from './speaker.ts'

/** What a warning weighs: the IMEI is not one handset; it ties things together; it is to be read with care. */
export type Weight = 'strong' | 'tie' | 'mind'
const WEIGHTS: Partial<Record<HandsetWarning, Weight>> = {
  'overlapping-calls': 'strong',
  'two-places': 'strong',
  'many-sims': 'strong',
  'shared-handset': 'tie',
  'several-handsets': 'tie',
  'shared-sim': 'tie',
  'two-slots': 'tie',
  'neighbouring-serials': 'tie',
}
const ICONS: Record<Weight, LucideIcon> = { strong: CircleAlert, tie: Link2, mind: Info }
export const weightOf = (code: HandsetWarning): Weight => WEIGHTS[code] ?? 'mind'

const FIRST = 3

interface Acts {
  onChoose: (id: string) => void
  onOnly: (id: string) => void
}

/** What stands out, the gravest first: how many of each kind, and the findings of the kind that is looked at. */
export function Findings({ answer: { findings, found }, ...acts }: { answer: HandsetsAnswer } & Acts) {
  const { t } = useT()
  const [code, setCode] = useState<HandsetWarning | null>(null)
  const [all, setAll] = useState(false)
  if (findings.length === 0) return null
  const codes = [...new Set(findings.map((one) => one.code))]
  const now = code !== null && codes.includes(code) ? code : null
  const wanted = now === null ? findings : findings.filter((one) => one.code === now)
  const shown = all ? wanted : wanted.slice(0, FIRST)
  return (
    <section className="hs-findings" aria-label={t('handsets.tab.findings')}>
      <h2>{t('handsets.tab.findings')}</h2>
      <div className="hs-chips" role="group" aria-label={t('handsets.tab.findings')}>
        {codes.map((one) => {
          const Icon = ICONS[weightOf(one)]
          return (
            <Press
              key={one}
              className="hs-chip"
              data-weight={weightOf(one)}
              aria-pressed={one === now}
              onPress={() => {
                setCode(one === now ? null : one)
                setAll(false)
              }}
            >
              <Icon aria-hidden />
              {t(`handsets.warning.${one}`)} <Count value={found[one] ?? 0} />
            </Press>
          )
        })}
      </div>
      <ul>
        {shown.map((finding) => (
          <Card key={`${finding.code} ${finding.about.map(({ id }) => id).join(' ')} ${finding.with[0]?.id ?? ''}`} finding={finding} {...acts} />
        ))}
      </ul>
      {wanted.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('handsets.lane.more', { count: wanted.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function Card({ finding, onChoose, onOnly }: { finding: HandsetFinding } & Acts) {
  const { t } = useT()
  const { title, seen, means } = useSaid()(finding)
  const { code, about, events } = finding
  const weight = weightOf(code)
  const Icon = ICONS[weight]
  const [first] = about
  return (
    <li className="hs-finding" data-weight={weight}>
      <Icon className="hs-finding-icon" aria-hidden />
      <div className="hs-finding-text">
        <h3>
          {title} <span className="hs-weight">{t(`handsets.weight.${weight}`)}</span>
        </h3>
        <p>{seen}</p>
        <p className="quiet">{means}</p>
        <p className="hs-finding-acts">
          {events.length > 0 && (
            <Figure rows={{ title, events: [...new Set(events.flat())] }}>
              {t(code === 'many-sims' ? 'handsets.lane.events' : 'handsets.collisions', { count: events.length })}
            </Figure>
          )}
          {first && (
            <>
              <Figure rows={{ title, filter: { of: about.map(({ id }) => id) } }}>{t('handsets.showAll')}</Figure>
              <Press className="ask-figure" onPress={() => onChoose(first.id)}>
                {t('handsets.look')}
              </Press>
              <Press className="ask-figure" onPress={() => onOnly(first.id)}>
                {t('handsets.only')}
              </Press>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
