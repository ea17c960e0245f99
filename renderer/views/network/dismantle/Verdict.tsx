import { BadgeCheck, ShieldQuestion } from 'lucide-react'
import { Count } from '../../../components/Count.tsx'
import { Term } from '../../../components/Tooltip.tsx'
import { useT } from '../../../i18n/index.ts'
import type { Answer } from './settings.ts'

/** How sure the answer is, what it does, and what would be left once the gaps are filled, side by side. */
export function Verdict({ answer, remove }: { answer: Answer; remove: number }) {
  const { t } = useT()
  const { proven, bound, stopped, objective, rows, spared, protected: guarded, services } = answer
  const named = spared - guarded - services
  return (
    <section className="dis-verdict">
      <p className="dis-sure" data-sure={proven || undefined}>
        {proven ? <BadgeCheck aria-hidden /> : <ShieldQuestion aria-hidden />}
        <span>
          {proven ? (
            <Term text={t('dismantle.sure.provenHow')}>{t('dismantle.sure.proven', { count: rows.length })}</Term>
          ) : (
            <Term text={t('dismantle.sure.boundHow')}>{t(`dismantle.sure.bound.${objective}`, { count: bound })}</Term>
          )}
        </span>
      </p>
      {stopped !== null && <p className="quiet">{t(`dismantle.sure.stopped.${stopped}`)}</p>}
      {rows.length < remove && <p>{t('dismantle.enough', { count: rows.length })}</p>}
      <Effect answer={answer} />
      <p className="dis-compare">{compared(answer, t)}</p>
      {spared > 0 && (
        <p className="quiet">
          {guarded > 0 && t('dismantle.spared.protected', { count: guarded })} {services > 0 && t('dismantle.spared.services', { count: services })}{' '}
          {named > 0 && t('dismantle.spared.named', { count: named })}
        </p>
      )}
    </section>
  )
}

function compared({ busiest, value }: Answer, t: ReturnType<typeof useT>['t']): string {
  const busy = busiest.at(-1)?.value ?? value
  const count = busiest.length
  return busy > value ? t('dismantle.compare.worse', { count, value: busy, ours: value }) : t('dismantle.compare.same', { count })
}

const MARKS = ['before', 'value', 'after'] as const

/** Before, without them, and once their gaps are filled. */
function Effect({ answer }: { answer: Answer }) {
  const { t } = useT()
  const most = Math.max(1, answer.before, answer.after)
  return (
    <dl className="dis-effect">
      {MARKS.map((mark) => (
        <div key={mark} data-mark={mark}>
          <dt>{mark === 'after' ? <Term text={t('dismantle.effect.afterHow')}>{t('dismantle.effect.after')}</Term> : t(`dismantle.effect.${mark}`)}</dt>
          <dd>
            <span className="dis-bar" aria-hidden>
              <span style={{ inlineSize: `${(100 * answer[mark]) / most}%` }} />
            </span>
            <Count value={answer[mark]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
