import { SELECTOR_FLAGS, selectorKindCode } from '../../../../shared/model/selector.ts'
import { createHits } from '../hits.ts'
import { statementsOn } from '../stated.ts'
import { THRESHOLDS } from '../thresholds.ts'
import { flagsIn, isRound, isWhole, kindIn } from '../things.ts'
import type { Check, Found, RowList, Setting } from '../types.ts'

const [NUMBER, UNKNOWN] = [selectorKindCode('number'), selectorKindCode('unknown')]

/** Rows that name one of these things as a party, then statements about them. */
function namingParties({ rows, read, source }: Setting, wanted: ReadonlySet<number>): { lists: RowList[]; count: number } {
  const hits = createHits()
  for (let i = 0; i < rows.size; i++) {
    const [caller, callee] = [rows.caller[i] as number, rows.callee[i] as number]
    const named = wanted.has(caller) ? caller : wanted.has(callee) ? callee : 0
    if (named !== 0) hits.add(rows.id[i] as number, 0, named)
  }
  const ids = statementsOn(read, source, wanted)
  const lists: RowList[] = [
    ...(hits.size > 0 ? [{ from: 'observation' as const, hits }] : []),
    ...(ids.length > 0 ? [{ from: 'statement' as const, ids }] : []),
  ]
  return { lists, count: hits.size + ids.length }
}

/** Many numbers that end in zeros, as a spreadsheet leaves them; and numbers in a form that no plan knows. */
export const numbers: Check = {
  codes: ['zeros', 'unusual-number'],
  run(setting) {
    let all = 0
    const zeros = new Set<number>()
    const unusual = new Set<number>()
    for (const [id, facts] of setting.selectors) {
      const kind = kindIn(facts)
      if (kind !== NUMBER && kind !== UNKNOWN) continue
      all++
      if (isRound(facts)) zeros.add(id)
      if ((kind === UNKNOWN || !isWhole(facts)) && (flagsIn(facts) & SELECTOR_FLAGS.damaged) === 0) unusual.add(id)
    }
    const found = (code: 'zeros' | 'unusual-number', wanted: Set<number>, severity: Found['severity']): Found[] => {
      const { lists, count } = namingParties(setting, wanted)
      return count === 0
        ? []
        : [
            {
              code,
              section: 'numbers',
              severity,
              unit: 'rows',
              count,
              values: { numbers: wanted.size, all },
              rows: lists,
              why: (named) => ({ number: { selector: named } }),
            },
          ]
    }
    const many = zeros.size >= THRESHOLDS.zeros.least && zeros.size >= all * THRESHOLDS.zeros.share
    return [...(many ? found('zeros', zeros, 'doubt') : []), ...(unusual.size > 0 ? found('unusual-number', unusual, 'note') : [])]
  },
}
