import type { DocumentParty } from '../types.ts'

/** Who was at the places of a file (docs/decisions/0116): its owner as the person states, else the device that a row names, else the file's own. */
export interface Who {
  /** The owner was stated; a device that a row names is then a fact beside it. */
  owner: boolean
  party(device?: string | null): DocumentParty
}

/** Text of a number or account that a person gives as the owner. */
const isNumber = (text: string): boolean => /^\+?[\d\s().-]{3,}$/.test(text)

/** `scheme`: what kind of file it is (`gpx`); within it a device id names one and the same device in the whole case. */
export function createWho({ file, subject }: { file: string; subject: string | null }, scheme: string): Who {
  const owner: DocumentParty | null =
    subject === null || subject.trim() === '' ? null : { type: isNumber(subject) ? 'phone' : 'account', text: subject.trim(), owner: true }
  const own: DocumentParty = { type: 'device', text: file, key: `${scheme}:${file}` }
  const devices = new Map<string, DocumentParty>()
  return {
    owner: owner !== null,
    party(device) {
      if (owner) return owner
      if (device === undefined || device === null || device === '') return own
      let known = devices.get(device)
      if (!known) {
        if (devices.size > 10_000) devices.clear()
        known = { type: 'device', text: device, key: `${scheme}:${device}` }
        devices.set(device, known)
      }
      return known
    },
  }
}

/** Ids that a person chose for the device (`iphone`) name it within its file only; long ones made by a program in the whole case. */
export const deviceName = (id: unknown, file: string): string | null => {
  if (typeof id !== 'string' && typeof id !== 'number') return null
  const text = String(id).trim().slice(0, 200)
  if (text === '') return null
  return text.length >= 16 && /\d/.test(text) && /^[\da-f-]+$/i.test(text) ? text : `${file}/${text}`
}
