import { useT } from '../../../i18n/index.ts'
import { type Placed, shapeOf } from './shapes.ts'
import type { Way } from './ways.ts'

interface Props {
  places: readonly Placed[]
  ways: readonly Way[]
  /** Places without a position, and those beyond what can be drawn. */
  nowhere: number
  /** A point with metres round it was asked about. */
  asked: boolean
  omitted: number
}

/** What the signs on this plan mean, those only that are on it, and what is not. */
export function Legend({ places, ways, nowhere, asked, omitted }: Props) {
  const { t } = useT()
  const shapes = places.map(shapeOf)
  const has = (test: (shape: (typeof shapes)[number]) => boolean): boolean => shapes.some(test)
  return (
    <figcaption className="plan-legend">
      {asked && (
        <span>
          <svg width={18} height={14} aria-hidden>
            <circle className="plan-asked" cx={9} cy={7} r={6} />
          </svg>
          {t('places.plan.asked')}
        </span>
      )}
      {has(({ kind }) => kind === 'sector' || kind === 'circle') && (
        <span>
          <svg width={18} height={14} aria-hidden>
            <circle className="plan-area" cx={9} cy={7} r={6} />
          </svg>
          {t('places.plan.area')}
        </span>
      )}
      {has((shape) => shape.kind === 'sector' && !shape.sure) && (
        <span>
          <svg width={18} height={14} aria-hidden>
            <path className="plan-area" data-unsure d="M9 13L2 2H16Z" />
          </svg>
          {t('places.plan.beam')}
        </span>
      )}
      {has(({ kind }) => kind === 'mast') && (
        <span>
          <svg width={18} height={14} aria-hidden>
            <circle className="plan-unknown" cx={9} cy={7} r={6} />
            <path className="plan-diamond" d="M9 3L13 7L9 11L5 7Z" />
          </svg>
          {t('places.plan.mast')}
        </span>
      )}
      {has(({ kind }) => kind === 'position') && (
        <span>
          <svg width={18} height={14} aria-hidden>
            <circle className="plan-dot" cx={9} cy={7} r={4} />
          </svg>
          {t('places.plan.position')}
        </span>
      )}
      {ways.length > 0 && (
        <span>
          <svg width={26} height={14} aria-hidden className="plan-way" data-chosen>
            <path d="M1 7H25" />
            <path className="plan-head" d="M-5 -4.5L6 0L-5 4.5L-2.5 0Z" transform="translate(13 7)" />
          </svg>
          {t('places.plan.way')}
        </span>
      )}
      {ways.some(({ impossible = [] }) => impossible.length > 0) && (
        <span>
          <svg width={26} height={14} aria-hidden className="plan-way" data-chosen>
            <path data-impossible d="M1 7H25" />
          </svg>
          {t('places.plan.impossible')}
        </span>
      )}
      {nowhere > 0 && <span>{t('places.plan.nowhere', { count: nowhere })}</span>}
      {omitted > 0 && <span>{t('places.plan.omitted', { count: omitted })}</span>}
    </figcaption>
  )
}
