import { fold } from '../../../../../shared/names/fold.ts'
import { COLUMN_WORDS } from './column-words.ts'
import { SHEET_WORDS } from './sheet-words.ts'

/** Words that a column of a time ends with: the day, and the hour. */
const DATE_WORDS = ['Date', 'Fecha', 'Data', 'Datum', 'التاريخ']
const TIME_WORDS = ['Time', 'Heure', 'Hora', 'Uhrzeit', 'Zeit', 'الوقت']
/** What stands before: the record's own time. */
const STAMP_WORDS = [
  '',
  'Timestamp',
  'Date/Time',
  'Horodatage',
  'Date/Heure',
  'Marca de tiempo',
  'Marca temporal',
  'Fecha/Hora',
  'Carimbo de data/hora',
  'Data/Hora',
  'Zeitstempel',
  'Datum/Uhrzeit',
  'الطابع الزمني',
  'التاريخ والوقت',
]
const DELETED_WORDS = ['Deleted', 'Supprimé', 'Supprimée', 'Eliminado', 'Borrado', 'Excluído', 'Excluída', 'Apagado', 'Gelöscht', 'محذوف', 'محذوفة']
const OF_CHAT = ['Chat', 'Discussion', 'Conversation', 'Conversación', 'Bate-papo', 'Conversa', 'Unterhaltung', 'دردشة', 'محادثة']
const ATTACHMENT_WORDS = [
  'Attachment',
  'Attachments',
  'Pièce jointe',
  'Pièces jointes',
  'Adjunto',
  'Archivo adjunto',
  'Anexo',
  'Anhang',
  'Anlage',
  'مرفق',
  'المرفق',
  'المرفقات',
]

export type SheetKind = keyof typeof SHEET_WORDS
export type ColumnField = keyof typeof COLUMN_WORDS | 'date' | 'time' | 'deleted' | 'attachment'

const SHEETS = new Map(Object.entries(SHEET_WORDS).flatMap(([kind, words]) => words.map((word) => [fold(word), kind as SheetKind] as const)))
const COLUMNS = new Map(Object.entries(COLUMN_WORDS).flatMap(([field, words]) => words.map((word) => [fold(word), field as ColumnField] as const)))
const folded = (words: readonly string[]): string[] => words.map(fold)
const [DATES, TIMES, STAMPS, DELETED, CHATS, ATTACHMENTS] = [DATE_WORDS, TIME_WORDS, STAMP_WORDS, DELETED_WORDS, OF_CHAT, ATTACHMENT_WORDS].map(folded) as [
  string[],
  string[],
  string[],
  string[],
  string[],
  string[],
]

/** What a sheet holds by its name; a count in brackets behind it is left aside. Null for one that is not taken. */
export const sheetKind = (name: string): SheetKind | null => SHEETS.get(fold(name.replace(/\s*\(\d+\)\s*$/, ''))) ?? null

const LONGEST = 120

/** What a column holds by its header, or null. */
export function columnField(header: string): ColumnField | null {
  if (header.length > LONGEST) return null
  const word = fold(header)
  // Signs alone are the row's number.
  if (word === '') return null
  const known = COLUMNS.get(word)
  if (known !== undefined) return known
  if (STAMPS.includes(word)) return 'time'
  for (const [field, ends] of [
    ['date', DATES],
    ['time', TIMES],
  ] as const)
    for (const end of ends) if (word === end || (word.endsWith(` ${end}`) && STAMPS.includes(word.slice(0, -end.length - 1)))) return field
  const begins = (words: readonly string[]): string | undefined => words.find((one) => word === one || word.startsWith(`${one} `))
  const deleted = begins(DELETED)
  if (deleted !== undefined) return CHATS.includes(word.slice(deleted.length + 1)) ? null : 'deleted'
  const attachment = begins(ATTACHMENTS)
  return attachment !== undefined && /^(?: (?:n[ro]? )?\d+)?$/.test(word.slice(attachment.length)) ? 'attachment' : null
}

const YES = new Set(folded(['Yes', 'Oui', 'Sí', 'Sim', 'Ja', 'نعم', 'True', 'Vrai', 'Verdadero', 'Verdadeiro', 'Wahr', ...DELETED_WORDS, 'Trash']))
export const isYes = (text: string): boolean => YES.has(fold(text))

const OWNER = new Set(folded(['owner', 'propriétaire', 'propietario', 'proprietário', 'Besitzer', 'Eigentümer', 'Inhaber', 'المالك', 'مالك']))
export const isOwnerWord = (text: string): boolean => OWNER.has(fold(text))

const ROLES = new Map([
  ...folded(['From', 'De', 'Von', 'من']).map((word) => [word, 'From'] as const),
  ...folded(['To', 'À', 'Para', 'An', 'إلى']).map((word) => [word, 'To'] as const),
])
/** `From` or `To` in any of the languages, or null. */
export const roleOf = (text: string): 'From' | 'To' | null => ROLES.get(fold(text)) ?? null

const STATED = new Map([
  ...folded([
    'Incoming',
    'Entrant',
    'Entrante',
    'Recibida',
    'Recibido',
    'Recebida',
    'Recebido',
    'Eingehend',
    'وارد',
    'واردة',
    'Inbox',
    'Boîte de réception',
    'Bandeja de entrada',
    'Caixa de entrada',
    'Posteingang',
    'صندوق الوارد',
    'البريد الوارد',
    'Received',
    'Reçu',
    'Empfangen',
    'مستلم',
    'مستلمة',
    'Missed',
    'Manqué',
    'Perdida',
    'Verpasst',
    'فائتة',
    'Rejected',
    'Rejeté',
    'Rechazada',
    'Rejeitada',
    'Abgelehnt',
    'مرفوضة',
  ]).map((word) => [word, 'Incoming'] as const),
  ...folded([
    'Outgoing',
    'Sortant',
    'Saliente',
    'Efetuada',
    'Realizada',
    'Ausgehend',
    'صادر',
    'صادرة',
    'Sent',
    'Envoyé',
    'Enviado',
    'Enviada',
    'Gesendet',
    'مرسل',
    'مرسلة',
    'Outbox',
    'Drafts',
    'Éléments envoyés',
    'Messages envoyés',
    'Enviados',
    'Itens enviados',
    'Gesendete',
    'Brouillons',
    'Borradores',
    'Rascunhos',
    'Entwürfe',
    'صندوق الصادر',
    'المسودات',
    'Dialed',
    'Saída',
  ]).map((word) => [word, 'Outgoing'] as const),
])
/** `Incoming` or `Outgoing` by the first of texts that says so, or ''. */
export const statedDirection = (...texts: string[]): string => texts.map((text) => STATED.get(fold(text))).find(Boolean) ?? ''

const DOMAINS = new Map([
  ...folded([
    'Phone',
    'Phone number',
    'Téléphone',
    'Numéro de téléphone',
    'Teléfono',
    'Número de teléfono',
    'Telefone',
    'Número de telefone',
    'Telefon',
    'Telefonnummer',
    'هاتف',
    'الهاتف',
    'رقم الهاتف',
    'Tel',
    'Mobile',
    'Portable',
    'Celular',
    'Móvil',
  ]).map((word) => [word, 'PhoneNumber'] as const),
  ...folded([
    'Email',
    'E-mail',
    'Email address',
    'Courriel',
    'Adresse e-mail',
    'Correo electrónico',
    'Correo',
    'E-Mail-Adresse',
    'البريد الإلكتروني',
    'بريد إلكتروني',
  ]).map((word) => [word, 'EmailAddress'] as const),
  ...folded([
    'User ID',
    "ID d'utilisateur",
    'ID utilisateur',
    "Identifiant d'utilisateur",
    'Identifiant',
    'ID de usuario',
    'ID do usuário',
    'ID de usuário',
    'Benutzer-ID',
    'معرف المستخدم',
    'معرّف المستخدم',
  ]).map((word) => [word, 'UserID'] as const),
])
/** What kind of entry of a contact the first word of its line names, or null. */
export const entryType = (word: string): string | null => DOMAINS.get(fold(word)) ?? null
