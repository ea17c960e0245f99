import type { ReactNode } from 'react'
import type { NoWay as Why, Obstacle, Touch } from '../../../../shared/api/ways.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { formatInstant } from '../../../i18n/dates.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'

interface Props {
  none: Why
  from: string
  to: string
  /** Asks again without these settings. */
  lift: (obstacles: readonly Obstacle[]) => void
}

/** Why there is no way, and what comes nearest to one. `from` and `to` are names. */
export function NoWay({ none, from, to, lift }: Props) {
  return (
    <div className="no-way">
      <Obstacles none={none} lift={lift} />
      <Pieces none={none} from={from} to={to} />
      <Reached none={none} to={to} />
      <Touches none={none} from={from} to={to} />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** In the words of the language: "a, b and c", each of its own direction. */
function useList(): (items: readonly string[]) => string {
  const { lang } = useT()
  return (items) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(items.map((item) => `\u2068${item}\u2069`))
}

function Obstacles({ none: { without, together }, lift }: Pick<Props, 'none' | 'lift'>) {
  const { t } = useT()
  const list = useList()
  if (without.length === 0) return null
  const named = without.map((one) => t(`ways.obstacle.${one}`))
  return (
    <Part title={t('ways.none.openTitle')}>
      <p>{t(together ? 'ways.none.openTogether' : 'ways.none.open', { settings: list(named) })}</p>
      <div className="no-way-lift">
        {together ? (
          <Button onPress={() => lift(without)}>{t('ways.none.liftAll')}</Button>
        ) : (
          without.map((one) => (
            <Button key={one} onPress={() => lift([one])}>
              {t('ways.none.lift', { setting: t(`ways.obstacle.${one}`) })}
            </Button>
          ))
        )}
      </div>
    </Part>
  )
}

function Pieces({ none: { pieces }, from, to }: Omit<Props, 'lift'>) {
  const { t } = useT()
  const list = useList()
  const says = (name: string, piece: Why['pieces']['from']): string =>
    piece === null || piece.nodes === 1
      ? t('ways.none.alone', { name })
      : t('ways.none.piece', { name, count: piece.nodes, who: list(piece.busiest.map(({ label }) => numberText(label))) })
  return (
    <Part title={t('ways.none.piecesTitle')}>
      <ul>
        <li>{says(from, pieces.from)}</li>
        {!pieces.same && <li>{says(to, pieces.to)}</li>}
        {pieces.same ? <li>{t('ways.none.sameGroup')}</li> : pieces.from && pieces.to && <li>{t('ways.none.apart')}</li>}
      </ul>
    </Part>
  )
}

function Reached({ none: { reached }, to }: Pick<Props, 'none' | 'to'>) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  if (reached.length === 0) return null
  return (
    <Part title={t('ways.none.reachedTitle')}>
      <ul>
        {reached.map(({ id, label, steps, at }) => (
          <li key={id}>
            {t('ways.none.reached', { name: numberText(label), count: steps, to })}{' '}
            {at !== null && <span className="quiet">{t('ways.none.reachedAt', { at: formatInstant(Date.parse(at), lang, zone, 'full') })}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Touches({ none: { touches, pieces }, from, to }: Omit<Props, 'lift'>) {
  const { t } = useT()
  if (pieces.same) return null
  const away = (one: Touch['near'], end: string): string =>
    one.steps === 0 ? numberText(one.label) : t('ways.none.away', { name: numberText(one.label), count: one.steps, end })
  const says = (touch: Touch): string => {
    const ends = { near: away(touch.near, from), far: away(touch.far, to) }
    const direct = touch.by === 'link' && (touch.thing.id === touch.near.id || touch.thing.id === touch.far.id)
    return direct ? t('ways.none.linked', ends) : t(`ways.none.${touch.by}`, { ...ends, thing: numberText(touch.thing.label) })
  }
  return (
    <Part title={t('ways.none.touchesTitle')}>
      {touches.length === 0 ? (
        <p>{t('ways.none.noTouch')}</p>
      ) : (
        <ul>
          {touches.map((touch) => (
            <li key={`${touch.by} ${touch.thing.id}`}>{says(touch)}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}
