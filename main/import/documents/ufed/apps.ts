/** Applications as reports write them, to the name that keys begin with. One namespace of ids has one name. */
const SAME: Record<string, string> = {
  'whatsapp business': 'whatsapp',
  'whatsapp messenger': 'whatsapp',
  'facebook messenger': 'facebook',
  messenger: 'facebook',
  'facebook lite': 'facebook',
  'messenger lite': 'facebook',
  'telegram x': 'telegram',
  'telegram messenger': 'telegram',
  'tik tok': 'tiktok',
  x: 'twitter',
  'signal private messenger': 'signal',
}

/** Applications whose ids are telephone numbers written with their country code and often without `+`. */
const BY_NUMBER = new Set(['whatsapp', 'signal', 'viber', 'botim'])

/** What the phone itself does, and not an application: its identifiers are telephone numbers as dialled. */
const NATIVE =
  /^(?:|native|phone|dialer|calls?|call ?logs?|sms|mms|sms\/mms|rcs|messages?|messaging|imessage|facetime|contacts?|sim(?: card)?|(?:android|apple|samsung|google|huawei|xiaomi|miui) (?:native|messages?|phone|dialer|contacts?)|recents)$/

/** The application's own name in keys: small letters, without what it calls itself beside. */
export function appName(source: string): string {
  const name = source.trim().toLowerCase().replace(/\s+/g, ' ')
  return Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name
}

export const isByNumber = (app: string): boolean => BY_NUMBER.has(app)
export const isNative = (app: string): boolean => NATIVE.test(app)
