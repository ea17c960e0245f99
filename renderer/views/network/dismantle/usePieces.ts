import { useEffect, useState } from 'react'
import type { Result } from '../../../../shared/api/contract.ts'
import type { Filter } from '../../../../shared/model/chart.ts'
import { call } from '../../../bridge.ts'
import { useSession } from '../../../state/session.ts'
import { sayError } from '../../../state/toasts.ts'

export type Pieces = Result<'network.pieces'>

/** What hangs together once these are struck out: asked at once for every strike, the last one counts; the one before stays until it comes. */
export function usePieces(filter: Filter, struck: readonly string[], wanted: boolean): Pieces | null {
  const [pieces, setPieces] = useState<Pieces | null>(null)
  const revision = useSession((session) => `${session.revision.data} ${session.revision.stages}`)
  const key = JSON.stringify([filter, struck])
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    const [under, out] = JSON.parse(key) as [Filter, string[]]
    call('network.pieces', { filter: under, struck: out }).then(
      (found) => !gone && setPieces(found),
      (error: unknown) => !gone && sayError(error),
    )
    return () => {
      gone = true
    }
  }, [key, revision, wanted])
  return pieces
}
