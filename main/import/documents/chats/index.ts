import { vcard } from '../contacts/vcard/reader.ts'
import type { DocumentReader } from '../types.ts'
import { instagramJson } from './instagram/reader.ts'
import { signalText } from './signal/reader.ts'
import { smsBackupRestore } from './sms-backup/reader.ts'
import { telegramJson } from './telegram/reader.ts'
import { whatsappText } from './whatsapp/reader.ts'

/** What people wrote to each other, and their address books. */
export const CHAT_READERS: readonly DocumentReader[] = [whatsappText, signalText, telegramJson, instagramJson, smsBackupRestore, vcard]
