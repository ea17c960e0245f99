import type { ReactNode } from 'react'
import { parseId } from '../../../../shared/model/ids.ts'
import { countryName } from '../../../chart/dress.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { Time } from '../../../components/Time.tsx'
import { hasKey, useT } from '../../../i18n/index.ts'
import { goTo } from '../../../state/chart-actions.ts'
import { sayError } from '../../../state/toasts.ts'
import { durationText } from '../words.ts'

export interface Fact {
  name: string
  value: string
}

const COUNTS = new Set(['events', 'contacts', 'out', 'in', 'forward', 'backward', 'unknown', 'rows', 'pages'])
const TIMES = new Set(['first', 'last', 'start'])
/** Codes that the case answers with and the words for them. */
const WORDS: Record<string, string> = {
  kind: 'chart.word',
  direction: 'chart.direction',
  side: 'chart.side',
  certainty: 'chart.certainty',
  protection: 'chart.protection',
  subject: 'chart.word',
}
const LATIN = /^[+\d*#(]/

function Linked({ text, id }: { text: string; id: string }) {
  const what = parseId(id)?.type === 'entity' ? ('entity' as const) : ('selector' as const)
  return (
    <Button look="quiet" className="fact-link" onPress={() => void goTo({ id, what, label: text, field: '', score: 1 }).catch(sayError)}>
      <Bdi>{numberText(text)}</Bdi>
    </Button>
  )
}

function Value({ fact: { name, value } }: { fact: Fact }) {
  const { t, lang } = useT()
  const linked = /^(.*) \(([a-z]+\d+)\)$/s.exec(value)
  if (linked) return <Linked text={linked[1] ?? ''} id={linked[2] ?? ''} />
  if (COUNTS.has(name)) return <Count value={Number(value)} />
  if (TIMES.has(name)) return <Time at={value} look="full" />
  if (name === 'seconds' || name === 'duration') return <>{durationText(Number(value), t)}</>
  if (name === 'country') return <>{countryName(value, lang)}</>
  if (name === 'flags')
    return (
      <>
        {value
          .split(' ')
          .map((flag) => (hasKey(`chart.flag.${flag}`) ? t(`chart.flag.${flag}`) : flag))
          .join(lang === 'ar' ? '، ' : ', ')}
      </>
    )
  const word = WORDS[name] && `${WORDS[name]}.${value}`
  if (word && hasKey(word)) return <>{t(word)}</>
  return <Bdi ltr={LATIN.test(value)}>{numberText(value)}</Bdi>
}

/** Name and value of each fact, in the reader's words. `press` makes a figure lead to its rows. */
export function Facts({ facts, press }: { facts: readonly Fact[]; press?: Partial<Record<string, () => void>> }) {
  const { t } = useT()
  const value = (fact: Fact): ReactNode => {
    const run = press?.[fact.name]
    return run ? (
      <Button look="quiet" className="fact-link" onPress={run}>
        <Value fact={fact} />
      </Button>
    ) : (
      <Value fact={fact} />
    )
  }
  return (
    <dl className="facts">
      {facts.map((fact, i) => (
        <div key={`${fact.name} ${fact.value} ${i}`}>
          <dt>{hasKey(`chart.fact.${fact.name}`) ? t(`chart.fact.${fact.name}`) : fact.name}</dt>
          <dd>{value(fact)}</dd>
        </div>
      ))}
    </dl>
  )
}
