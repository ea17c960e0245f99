import { takeAccount } from './account.ts'
import { takeCall } from './call.ts'
import { takeChat } from './chat.ts'
import { takeContact } from './contact.ts'
import { takeDeviceEntry, takeSim } from './device.ts'
import type { Take } from './extract.ts'
import { takeMessage } from './message.ts'
import { takeCell, takeHeldPlace, takeLocation } from './place.ts'

/** Types of models that are records, in small letters. All others are counted and said (docs/decisions/0105). */
export const TAKES: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['call', takeCall],
  ['chat', takeChat],
  ['instantmessage', takeMessage],
  ['sms', takeMessage],
  ['mms', takeMessage],
  ['email', takeMessage],
  ['voicemail', takeMessage],
  ['contact', takeContact],
  ['useraccount', takeAccount],
  ['deviceinfoentry', takeDeviceEntry],
  ['simdata', takeSim],
  ['location', takeLocation],
  ['celltower', takeCell],
  ['journey', takeHeldPlace],
  ['wirelessnetwork', takeHeldPlace],
])

/** A location that a message shares is its position, not a record beside it. */
export const isRecord = (type: string, within: string | null): boolean =>
  TAKES.has(type.toLowerCase()) && !(type.toLowerCase() === 'location' && within !== null && /message|sms|mms|email/i.test(within))
