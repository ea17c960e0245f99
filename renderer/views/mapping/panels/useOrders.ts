import { useEffect, useState } from 'react'
import type { Preview } from '../../../../shared/api/data.ts'
import type { DateOrder } from '../../../../shared/model/source.ts'
import { call } from '../../../bridge.ts'
import { isFresh, type Mapping, question } from '../../../state/mapping.ts'

/** What an order makes of some rows: an instant, or null where it cannot read the date. */
export type Made = Partial<Record<DateOrder, (string | null)[]>>

const madeOf = (preview: Preview, rows: readonly { locator?: string | undefined }[]): (string | null)[] =>
  rows.map(({ locator }) => {
    const start = preview.rows.find((row) => row.locator === locator)?.event?.['start']
    return typeof start === 'string' ? start : null
  })

/**
 * What each order of dates would make of the first rows, as the importer itself says: it is asked once for each, one after another, when the
 * reading stands still.
 */
export function useOrders(mapping: Mapping, orders: readonly DateOrder[], rows: readonly { locator?: string | undefined }[]): Made {
  const fresh = isFresh(mapping)
  const { plan } = mapping.steps.now
  const key = JSON.stringify([mapping.path, mapping.options, { ...mapping.steps.now, plan: { ...plan, dateOrder: undefined, values: undefined } }, orders])
  const [found, setFound] = useState<{ key: string; made: Made }>({ key: '', made: {} })
  useEffect(() => {
    if (!fresh) return undefined
    let gone = false
    const present = mapping.preview.dateOrder
    const made: Made = { [present]: madeOf(mapping.preview, rows) }
    setFound((before) => ({ key, made: before.key === key ? { ...before.made, ...made } : made }))
    const ask = async (): Promise<void> => {
      for (const dateOrder of orders) {
        if (gone || dateOrder === present) continue
        const asked = question(mapping, { ...mapping.steps.now, plan: { ...plan, dateOrder } })
        const answer = await call('import.preview', asked).catch(() => null)
        if (gone || answer === null) return
        made[dateOrder] = madeOf(answer, rows)
        setFound({ key, made: { ...made } })
      }
    }
    void ask()
    return () => {
      gone = true
    }
    // Rows and the rest follow from the key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [fresh, key])
  return found.key === key ? found.made : {}
}
