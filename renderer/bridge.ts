import type { Args, Bridge, Method, Result } from '../shared/api/contract.ts'
import { MasarError } from '../shared/api/errors.ts'

declare global {
  interface Window {
    masar: Bridge
  }
}

/** Calls the main side; a refusal is thrown as the MasarError it was there. */
export async function call<M extends Method>(method: M, args: Args<M>): Promise<Result<M>> {
  const reply = await window.masar.call(method, args)
  if (reply.ok) return reply.value
  throw new MasarError(reply.error.code, reply.error.params)
}

export const on: Bridge['on'] = (topic, listener) => window.masar.on(topic, listener)
export const pathForFile = (file: File): Promise<string> => window.masar.pathForFile(file)
