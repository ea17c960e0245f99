import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Check, Clock, Equal, Minus, Plus, X } from 'lucide-react'
import { AGAINST, type IdentityPair, type NameVerdict } from '../../../../shared/api/names.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { keyOf } from './deciding.ts'
import { Score } from './Score.tsx'

const SIGN: Record<NameVerdict, typeof Check> = { same: Equal, different: X, unsure: Clock }
/** Pairs drawn at first, and with each "more". */
const PAGE = 100

const against = (pair: IdentityPair): number => pair.reasons.filter(({ code }) => (AGAINST as readonly string[]).includes(code)).length

/** Pairs in order, one of them chosen; arrows, Home and End go from one to the next. */
export function CandidateList({
  label,
  rows,
  chosen,
  onChoose,
}: {
  label: string
  rows: readonly IdentityPair[]
  chosen: string | null
  onChoose: (key: string) => void
}) {
  const { t } = useT()
  const [shown, setShown] = useState(PAGE)
  const list = useRef<HTMLUListElement>(null)
  const at = rows.findIndex((row) => keyOf(row) === chosen)
  const drawn = rows.slice(0, Math.max(shown, at + 1))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: drawn.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const row = drawn[Math.min(Math.max(0, to), drawn.length - 1)]
    if (row) onChoose(keyOf(row))
  }
  return (
    <div className="names-list">
      <ul ref={list} role="listbox" aria-label={label} tabIndex={0} onKeyDown={onKeyDown} aria-activedescendant={at < 0 ? undefined : `names-${at}`}>
        {drawn.map((row, i) => {
          const Sign = row.verdict === null ? null : SIGN[row.verdict]
          return (
            <li
              key={keyOf(row)}
              id={`names-${i}`}
              role="option"
              aria-selected={i === at}
              className="names-row"
              data-focused={i === at || undefined}
              onClick={() => onChoose(keyOf(row))}
              onKeyDown={onKeyDown}
            >
              <span className="names-two">
                <Bdi>{row.a.label}</Bdi>
                <Bdi>{row.b.label}</Bdi>
              </span>
              <span className="names-signs">
                {Sign && <Sign aria-label={t(`names.was.${row.verdict}`)} />}
                {row.reasons.length > against(row) && (
                  <span className="names-plus">
                    <Plus aria-label={t('names.for')} />
                    <Bdi ltr>{row.reasons.length - against(row)}</Bdi>
                  </span>
                )}
                {against(row) > 0 && (
                  <span className="names-minus">
                    <Minus aria-label={t('names.against')} />
                    <Bdi ltr>{against(row)}</Bdi>
                  </span>
                )}
              </span>
              <Score value={row.score} />
            </li>
          )
        })}
      </ul>
      {drawn.length < rows.length && (
        <Button look="quiet" onPress={() => setShown(drawn.length + PAGE)}>
          {t('names.more', { count: rows.length - drawn.length })}
        </Button>
      )}
    </div>
  )
}
