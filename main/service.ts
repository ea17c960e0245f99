import type { Handlers } from '../shared/api/contract.ts'
import type { Capabilities } from './capabilities.ts'
import type { OpenCase } from './case/types.ts'
import { busiestHandlers } from './service/busiest.ts'
import { caseHandlers } from './service/case.ts'
import { chartHandlers } from './service/chart.ts'
import { contactsHandlers } from './service/contacts.ts'
import { dataHandlers } from './service/data.ts'
import { dismantleHandlers } from './service/dismantle.ts'
import { formatHandlers } from './service/formats.ts'
import { handsetHandlers } from './service/handsets.ts'
import { networkHandlers } from './service/network.ts'
import { placesHandlers } from './service/places.ts'
import { namesHandlers } from './service/names.ts'
import { qualityHandlers } from './service/quality.ts'
import { tableHandlers } from './service/tables.ts'
import { telephonyHandlers } from './service/telephony.ts'
import { waysHandlers } from './service/ways.ts'
import { leave, newSession, opened } from './service/session.ts'

export interface Service {
  handlers: Handlers<'case'>
  /** The case that is open, for the questions that only the command line asks. Throws `no-case-open`. */
  current: () => OpenCase
  /** Cancels what runs, waits until it is taken back, closes the case. */
  close: () => Promise<void>
}

/**
 * Everything that can be asked of a case, one function a method of the contract. Holds one case at a time. Arguments come
 * checked; what people may read is thrown as MasarError.
 */
export function createService(capabilities: Capabilities): Service {
  const session = newSession(capabilities)
  return {
    handlers: {
      ...caseHandlers(session),
      ...dataHandlers(session),
      ...formatHandlers(session),
      ...namesHandlers(session),
      ...qualityHandlers(session),
      ...busiestHandlers(session),
      ...chartHandlers(session),
      ...dismantleHandlers(session),
      ...telephonyHandlers(session),
      ...waysHandlers(session),
      ...placesHandlers(session),
      ...contactsHandlers(session),
      ...handsetHandlers(session),
      ...networkHandlers(session),
      ...tableHandlers(session),
    },
    current: () => opened(session),
    close: () => leave(session),
  }
}
