const APP = String.raw`(?:whatsapp|واتساب|واتس ?اب|ווטסאפ)`
const PATTERNS = [
  new RegExp(`^(.+) ile ${APP}`, 'iu'),
  new RegExp(`^${APP} चैट (.+?)(?: के साथ)?$`, 'iu'),
  new RegExp(String.raw`^.{0,24}?${APP}.{0,24}?(?:\s(?:with|avec|con|com|mit|met|med|cu|dengan|na|مع|עם|с|ve|z|ze|s|kanssa)\s|\s+[-–—]\s+|-\s+)(.+)$`, 'iu'),
]

/** The name of the chat that a file's name tells (`WhatsApp Chat with X.txt`, `محادثة واتساب مع X.zip`), or null. Another copy of it (`X (1).txt`) is the same. */
export function chatName(file: string): string | null {
  const base = file
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.(?:txt|zip))+$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
  const plain = /whatsapp_/i.test(base) ? base.replaceAll('_', ' ') : base
  for (const pattern of PATTERNS) {
    const found = pattern.exec(plain)?.[1]?.trim()
    if (found) return found
  }
  return null
}

/** Whether a member of a zip, or a file, is named as a chat. */
export const namedAsChat = (file: string): boolean => /(?:^|[\\/])_chat\.txt$/i.test(file) || (/\.txt$/i.test(file) && new RegExp(APP, 'iu').test(file))
