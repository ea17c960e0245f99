import { useState } from 'react'
import type { CaseSummary } from '../../../shared/api/case.ts'
import { show } from '../../state/session-actions.ts'
import { NewCaseForm } from './Form.tsx'
import { RecoveryWords } from './RecoveryWords.tsx'

/** Makes a case: the form, then the recovery words, then the case. */
export function NewCase() {
  const [made, setMade] = useState<{ summary: CaseSummary; recovery: string[] } | null>(null)
  return made ? <RecoveryWords summary={made.summary} words={made.recovery} onDone={() => show(made.summary)} /> : <NewCaseForm onMade={setMade} />
}
