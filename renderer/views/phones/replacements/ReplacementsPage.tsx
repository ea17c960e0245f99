import './replacements.css'
import type { Replacement, ReplacementsAnswer } from '../../../../shared/api/telephony.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { AnswerPage, AnswerTable, PickThing, type ThingKind, useAsk, useSettings } from '../../answers/index.ts'
import type { AskArgs } from '../../answers/useAsk.ts'
import { Day } from '../../chart/Day.tsx'
import { Circle } from './Circle.tsx'
import { columnsOf } from './columns.tsx'
import { Pair } from './Pair.tsx'
import { isWeak } from './weak.ts'

interface Settings {
  of: string | null
  /** Beginning of a day, UTC ms. */
  at: number | null
  /** Public id of the old number of the pair looked at. */
  chosen: string | null
}
const DEFAULTS: Settings = { of: null, at: null, chosen: null }
const THINGS: readonly ThingKind[] = ['number', 'person', 'account']
/** Noon: a day in words means all of it. */
const NOON = 43_200_000

/** Which number replaced this one? */
export function ReplacementsPage() {
  const { t } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const [{ of, at, chosen }, set] = useSettings(DEFAULTS)
  const args: AskArgs<'telephony.replacements'> = { filter: of === null ? {} : { of: [of] }, at: at === null ? null : at + NOON }
  const asked = useAsk('telephony.replacements', args)
  const { answer } = asked
  const row = answer?.rows.find(({ oldId }) => oldId === chosen) ?? answer?.rows[0] ?? null
  const circle = answer && row?.circle !== null && row ? (answer.circles[row.circle] ?? null) : null
  return (
    <AnswerPage
      title={t('handsets.replaced.title')}
      help={t('handsets.replaced.help')}
      asked={asked}
      form={
        <>
          <PickThing
            label={t('handsets.swap.of')}
            kinds={THINGS}
            value={of}
            placeholder={t('handsets.swap.ofAll')}
            onChange={(next) => set({ of: next, chosen: null })}
          />
          <div className="swap-day" title={t('handsets.swap.atHint')}>
            <Day label={t('handsets.swap.at')} at={at ?? undefined} zone={zone} onDay={(day) => set({ at: day ?? null })} />
          </div>
        </>
      }
      sentence={answer && sentenceOf(answer, (asked.asked?.filter?.of ?? []).length > 0, t)}
      nothing={answer && answer.rows.length === 0 ? nothingOf(answer, t) : undefined}
      guards={answer?.guards}
      coverage={answer?.coverage}
    >
      {answer && row && (
        <>
          <AnswerTable
            label={t('handsets.swap.list')}
            rows={answer.rows}
            total={answer.total}
            columns={columnsOf(t)}
            rowKey={({ oldId }) => oldId}
            chosen={row.oldId}
            onChoose={({ oldId }) => set({ chosen: oldId })}
          />
          <Pair key={row.oldId} row={row} />
          {circle && <Circle circle={circle} chosen={row.oldId} onChoose={(id) => set({ chosen: id })} />}
        </>
      )}
    </AnswerPage>
  )
}

const namesOf = (row: Replacement): { old: string; new: string } => ({ old: numberText(row.old), new: numberText(row.new) })

function sentenceOf({ rows, total, clear }: ReplacementsAnswer, one: boolean, t: Translate): string {
  const [first] = rows
  if (!first) return ''
  if (one && total === 1) return t(isWeak(first) ? 'handsets.swap.oneWeak' : 'handsets.swap.one', namesOf(first))
  const weak = total - clear
  if (clear === 0) return t('handsets.swap.onlyWeak', { count: weak })
  const said = t('handsets.swap.many', { count: clear })
  return weak > 0 ? `${said} ${t('handsets.swap.weakOnes', { count: weak })}` : said
}

const nothingOf = ({ why }: ReplacementsAnswer, t: Translate): string =>
  why.length === 0
    ? t('handsets.swap.nothing')
    : why.map(({ label, code, events }) => t(`handsets.swap.why.${code}`, { number: numberText(label), events })).join(' ')
