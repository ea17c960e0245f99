import { STAGES } from '../../../../shared/model/stage.ts'
import type { Stage } from '../../../../shared/model/stage.ts'
import type { Result } from '../../../../shared/api/contract.ts'
import { call } from '../../../bridge.ts'
import { useAsync } from '../../../components/useAsync.ts'
import { t, useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { dismiss, say, sayError } from '../../../state/toasts.ts'

type Mark = Result<'stages.list'>[number]

export interface Stages {
  marks: readonly Mark[]
  /** Null until they are read. */
  known: boolean
  of: (id: string) => Stage[]
  /** Gives somebody a part, or takes it back; undoable. */
  set: (id: string, stage: Stage, on: boolean) => void
}

/** One word at a time: what was said of the one before is still in the line of stages. */
let told = 0

async function keep(things: { id: string; stages: Stage[] }[], undoable: boolean): Promise<void> {
  try {
    const { before } = await call('stages.set', { things })
    dismiss(told)
    if (undoable) told = say(t('dismantle.stage.kept'), () => void keep(before, false))
  } catch (error) {
    sayError(error)
  }
}

/** Who has which part in the trade, as people of this case said. */
export function useStages(): Stages {
  const { lang } = useT()
  const revision = useSession((session) => `${session.revision.data} ${session.revision.stages}`)
  const read = useAsync(`${revision} ${lang}`, () => call('stages.list', {}))
  const marks = read.value ?? []
  const of = (id: string): Stage[] => {
    const own = new Set(marks.filter((mark) => mark.id === id).map(({ stage }) => stage))
    return STAGES.filter((stage) => own.has(stage))
  }
  return {
    marks,
    known: read.value !== undefined && read.value !== null,
    of,
    set: (id, stage, on) => void keep([{ id, stages: on ? [...of(id), stage] : of(id).filter((one) => one !== stage) }], true),
  }
}
