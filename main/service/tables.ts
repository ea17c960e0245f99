import type { Handlers } from '../../shared/api/contract.ts'
import { opened, type Session } from './session.ts'

/** Tables of answers that leave the case as files. */
export const tableHandlers = (session: Session): Pick<Handlers<'case'>, 'table.save'> => ({
  'table.save': async (asked) => {
    const { saveTable } = await import('../exchange/table.ts')
    return saveTable(opened(session), asked)
  },
})
