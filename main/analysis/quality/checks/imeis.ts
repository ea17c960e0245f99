import { SELECTOR_FLAGS, selectorKindCode } from '../../../../shared/model/selector.ts'
import { createHits } from '../hits.ts'
import { statementsOn } from '../stated.ts'
import { flagsIn, kindIn } from '../things.ts'
import type { QualityCode } from '../../../../shared/api/quality.ts'
import type { Check, Found, RowList, Setting } from '../types.ts'

const IMEI = selectorKindCode('imei')

/** An IMEI stands under one of these, the first that fits: a damaged one fails its check digit as well. */
const kinds = [
  ['damaged-imei', SELECTOR_FLAGS.damaged, 'fault'],
  ['generic-imei', SELECTOR_FLAGS.generic, 'doubt'],
  ['bad-imei', SELECTOR_FLAGS.invalid, 'fault'],
] as const satisfies [QualityCode, number, Found['severity']][]

/** IMEIs that no handset can have, or that many have: by check digit, length, and what manufacturers left blank. */
export const imeis: Check = {
  codes: kinds.map(([code]) => code),
  unable: ({ selectors }) => ([...selectors.values()].some((facts) => kindIn(facts) === IMEI) ? null : 'no-handsets'),
  run(setting: Setting) {
    const wanted = new Map<QualityCode, Set<number>>()
    for (const [id, facts] of setting.selectors) {
      const code = kindIn(facts) === IMEI ? kinds.find(([, bit]) => (flagsIn(facts) & bit) !== 0)?.[0] : undefined
      if (code) wanted.set(code, (wanted.get(code) ?? new Set()).add(id))
    }
    return kinds.flatMap(([code, , severity]): Found[] => {
      const of = wanted.get(code)
      if (!of) return []
      const hits = createHits()
      const { rows } = setting
      for (let i = 0; i < rows.size; i++) if (of.has(rows.imei[i] as number)) hits.add(rows.id[i] as number, 0, rows.imei[i])
      const ids = statementsOn(setting.read, setting.source, of)
      const lists: RowList[] = [
        ...(hits.size > 0 ? [{ from: 'observation' as const, hits }] : []),
        ...(ids.length > 0 ? [{ from: 'statement' as const, ids }] : []),
      ]
      return [
        {
          code,
          section: 'devices',
          severity,
          unit: 'rows',
          count: hits.size + ids.length,
          values: { imeis: of.size },
          rows: lists,
          why: (imei) => (imei > 0 ? { imei: { selector: imei } } : {}),
        },
      ]
    })
  },
}
