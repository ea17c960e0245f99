import { strToU8, zipSync } from 'fflate'

/** A zip of texts. */
export const zipOf = (members: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])))
