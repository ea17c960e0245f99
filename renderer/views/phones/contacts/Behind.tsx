import { type ReactNode, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Narrow } from '../../../../shared/api/contacts.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { call } from '../../../bridge.ts'
import { useT } from '../../../i18n/index.ts'
import { sayError } from '../../../state/toasts.ts'
import { useShowRows } from '../../answers/index.ts'

/** Whose rows, under what. */
export interface Of {
  of: string
  filter: Filter
  zone?: string | undefined
}

/** Opens the rows behind a figure, told by what narrows the rows of one down to it. The last one asked for is shown. */
export function useBehind({ of, filter, zone }: Of): (title: string, narrow: Narrow) => void {
  const show = useShowRows()
  const latest = useRef(0)
  return (title, narrow) => {
    const turn = ++latest.current
    call('telephony.rows', { of, filter, narrow, ...(zone !== undefined && { zone }) }).then(
      ({ events }) => turn === latest.current && show({ title, events }),
      (error: unknown) => sayError(error),
    )
  }
}

/** A figure that opens its rows. Nothing, and a dash for what cannot be known, open none. */
export function Behind({
  rows,
  title,
  narrow,
  children,
  none,
}: {
  rows: ReturnType<typeof useBehind>
  title: string
  narrow: Narrow
  children: ReactNode
  none?: boolean
}) {
  const { t } = useT()
  if (none) return <>{children}</>
  return (
    <Button className="ask-figure" onPress={() => rows(title, narrow)}>
      {children}
      <span className="for-reader"> {t('ask.rows.of', { title })}</span>
    </Button>
  )
}
