import type { Args, Bridge, Method, Result } from '../shared/api/contract.ts'
import { MasarError } from '../shared/api/errors.ts'
import { unveilAll } from '../shared/drawing/chart/veil.ts'
import { t } from './i18n/index.ts'

declare global {
  interface Window {
    masar: Bridge
  }
}

/** Calls the main side; a refusal is thrown as the MasarError it was there. Protected people are veiled: `unveilAll` puts their pseudonyms into words. */
export async function callVeiled<M extends Method>(method: M, args: Args<M>): Promise<Result<M>> {
  const reply = await window.masar.call(method, args)
  if (reply.ok) return reply.value
  throw new MasarError(reply.error.code, reply.error.params)
}

/**
 * The same for what is shown at once. The main side sends no name of protected people unless they are revealed: their
 * pseudonyms are put into words here, in the language of the window.
 */
export const call = async <M extends Method>(method: M, args: Args<M>): Promise<Result<M>> => unveilAll(await callVeiled(method, args), t)

export const on: Bridge['on'] = (topic, listener) => window.masar.on(topic, listener)
export const pathForFile = (file: File): Promise<string> => window.masar.pathForFile(file)
