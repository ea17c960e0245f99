import { ArrowRight, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { FoundWay, WayLink } from '../../../../shared/api/ways.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Time } from '../../../components/Time.tsx'
import { formatPeriod } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { Figure } from '../../answers/index.ts'
import { KindIcon } from '../../chart/KindIcon.tsx'
import { durationText } from '../../chart/words.ts'

interface Props {
  way: FoundWay
  filter: Filter
  /** Draws arrows: the way runs along the direction of calls, or of time. */
  arrows: boolean
  chosen: string | null
  onChoose: (id: string) => void
}

/** A way as a line: everybody on it, and between them what ties them and how much evidence there is. */
export function WayLine({ way, filter, arrows, chosen, onChoose }: Props) {
  const [first, ...rest] = way.nodes
  return (
    <ol className="way-line">
      {first && (
        <li>
          <Node node={first} chosen={chosen === first.id} onChoose={onChoose} />
        </li>
      )}
      {rest.map((node, i) => {
        const link = way.links[i]
        const before = way.nodes[i]
        if (!link || !before) return null
        const weak = link.from === way.weakest.from && link.to === way.weakest.to
        return (
          <li key={node.id}>
            <Step link={link} a={before.label} b={node.label} filter={filter} weak={weak && way.links.length > 1} arrow={arrows} />
            <Node node={node} chosen={chosen === node.id} onChoose={onChoose} />
          </li>
        )
      })}
    </ol>
  )
}

function Node({ node, chosen, onChoose }: { node: FoundWay['nodes'][number]; chosen: boolean; onChoose: (id: string) => void }) {
  return (
    <Button className="way-node" aria-pressed={chosen} onPress={() => onChoose(node.id)}>
      <KindIcon kind={node.kind} size={18} hollow={node.protected} />
      <Bdi ltr={/^[+\d]/.test(node.label)}>{numberText(node.label)}</Bdi>
    </Button>
  )
}

/** Pixels of the line between two, by events on a log scale. */
const thickness = (events: number): number => Math.min(5, 1 + 1.4 * Math.log10(1 + events))

function Step({ link, a, b, filter, weak, arrow }: { link: WayLink; a: string; b: string; filter: Filter; weak: boolean; arrow: boolean }) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const title = t('ways.reach.between', { a: numberText(a), b: numberText(b) })
  const ends: [string, string] = [link.from, link.to]
  return (
    <div className="way-step" data-certainty={link.certainty} data-weak={weak || undefined}>
      <span className="way-rule" aria-hidden>
        <span style={{ borderBlockStartWidth: thickness(link.events || link.rows) }} />
        {arrow && <ArrowRight className="mirror" />}
      </span>
      <span className="way-facts">
        {link.event !== undefined && link.at !== undefined ? (
          <>
            <Figure rows={{ title, events: [link.event] }}>
              <Time at={link.at} look="full" />
            </Figure>
            {typeof link.seconds === 'number' && link.seconds > 0 && <span className="quiet">{durationText(link.seconds, t)}</span>}
          </>
        ) : (
          <>
            {link.events > 0 && (
              <Figure rows={{ title, between: ends, filter }}>
                <span className="nowrap">{t('ways.reach.events', { count: link.events })}</span>
              </Figure>
            )}
            {link.rows > 0 && (
              <Figure rows={{ title, thing: ends.toSorted().join('>'), filter }}>
                <span className="nowrap">{t('ways.reach.rows', { count: link.rows })}</span>
              </Figure>
            )}
            {link.certainty !== 'confirmed' && <span className="quiet">{t(`chart.certainty.${link.certainty}`)}</span>}
            {link.first !== null && link.last !== null && (
              <span className="quiet nowrap">{formatPeriod(Date.parse(link.first), Date.parse(link.last), lang, zone)}</span>
            )}
          </>
        )}
        {weak && (
          <span className="way-weak">
            <TriangleAlert aria-hidden />
            {t('ways.reach.weak')}
          </span>
        )}
      </span>
    </div>
  )
}
