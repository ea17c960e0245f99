import { fold } from '../../../../../shared/names/fold.ts'

/**
 * Names of sheets and columns of Cellebrite's Excel reports, which follow the examiner's language: English, French, Spanish, Portuguese, German,
 * Arabic. Compared folded (shared/names/fold.ts), so that case, accents and signs do not count. A name that is missing here costs a column,
 * never a row: what no column is known for stays in the row's text.
 */
const SHEET_WORDS = {
  device: [
    'Device Info',
    'Device Information',
    "Informations sur l'appareil",
    "Infos sur l'appareil",
    "Informations de l'appareil",
    'Información del dispositivo',
    'Información de dispositivo',
    'Informações do dispositivo',
    'Informações sobre o dispositivo',
    'Informações do aparelho',
    'Geräteinformationen',
    'Geräteinfo',
    'Geräte-Informationen',
    'معلومات الجهاز',
    'معلومات عن الجهاز',
  ],
  sim: [
    'SIM Data',
    'Données SIM',
    'Données de la carte SIM',
    'Datos de SIM',
    'Datos SIM',
    'Dados do SIM',
    'Dados SIM',
    'SIM-Daten',
    'بيانات SIM',
    'بيانات الشريحة',
  ],
  contacts: ['Contacts', 'Contactos', 'Contatos', 'Kontakte', 'جهات الاتصال', 'الأسماء'],
  calls: [
    'Call Log',
    'Call Logs',
    'Calls',
    "Journal d'appels",
    'Journal des appels',
    'Appels',
    'Registro de llamadas',
    'Historial de llamadas',
    'Llamadas',
    'Registro de chamadas',
    'Histórico de chamadas',
    'Log de chamadas',
    'Chamadas',
    'Anrufliste',
    'Anrufprotokoll',
    'Anrufe',
    'سجل المكالمات',
    'المكالمات',
  ],
  sms: [
    'SMS',
    'SMS Messages',
    'Text Messages',
    'Messages SMS',
    'Messages texte',
    'Mensajes SMS',
    'Mensajes de texto',
    'Mensagens SMS',
    'Mensagens de texto',
    'SMS-Nachrichten',
    'Textnachrichten',
    'رسائل SMS',
    'الرسائل القصيرة',
    'الرسائل النصية',
  ],
  mms: ['MMS', 'MMS Messages', 'Messages MMS', 'Mensajes MMS', 'Mensagens MMS', 'MMS-Nachrichten', 'رسائل MMS', 'رسائل الوسائط'],
  chats: [
    'Chats',
    'Chat',
    'Instant Messages',
    'Discussions',
    'Conversations',
    'Messages instantanés',
    'Messagerie instantanée',
    'Mensajes instantáneos',
    'Conversaciones',
    'Bate-papos',
    'Conversas',
    'Mensagens instantâneas',
    'Sofortnachrichten',
    'Unterhaltungen',
    'الدردشات',
    'المحادثات',
    'الرسائل الفورية',
  ],
  emails: [
    'Emails',
    'E-mails',
    'Email',
    'Courriels',
    'Courriers électroniques',
    'Correos electrónicos',
    'E-Mail',
    'رسائل البريد الإلكتروني',
    'البريد الإلكتروني',
  ],
  accounts: [
    'User Accounts',
    'Accounts',
    "Comptes d'utilisateur",
    'Comptes utilisateur',
    "Comptes d'utilisateurs",
    'Cuentas de usuario',
    'Contas de usuário',
    'Contas de usuários',
    'Benutzerkonten',
    'حسابات المستخدمين',
    'حسابات المستخدم',
  ],
  locations: [
    'Locations',
    'Device Locations',
    'Emplacements',
    'Localisations',
    'Positions',
    "Emplacements de l'appareil",
    'Ubicaciones',
    'Ubicaciones del dispositivo',
    'Localizações',
    'Locais',
    'Localizações do dispositivo',
    'Standorte',
    'Gerätestandorte',
    'المواقع',
    'مواقع الجهاز',
  ],
} as const

const COLUMN_WORDS = {
  name: ['Name', 'Device', 'Nom', 'Appareil', 'Nombre', 'Nome', 'Gerät', 'الاسم', 'الجهاز'],
  value: ['Value', 'Valeur', 'Valor', 'Wert', 'القيمة'],
  entries: ['Entries', 'Entry', 'Entrées', 'Entrée', 'Entradas', 'Einträge', 'الإدخالات', 'المدخلات', 'العناصر'],
  source: ['Source', 'Application', 'Origen', 'Fuente', 'Aplicación', 'Origem', 'Fonte', 'Aplicativo', 'Quelle', 'Anwendung', 'المصدر', 'التطبيق'],
  account: ['Account', 'Compte', 'Cuenta', 'Conta', 'Konto', 'الحساب'],
  username: ['Username', 'User name', "Nom d'utilisateur", 'Nombre de usuario', 'Nome de usuário', 'Benutzername', 'اسم المستخدم'],
  parties: [
    'Parties',
    'Party',
    'Parties prenantes',
    'Interlocuteurs',
    'Partes',
    'Interlocutores',
    'Parteien',
    'Teilnehmer am Anruf',
    'Beteiligte',
    'الأطراف',
    'الطرف',
  ],
  participants: ['Participants', 'Participantes', 'Teilnehmer', 'المشاركون', 'المشاركين'],
  from: ['From', 'Sender', 'De', 'Expéditeur', 'Remitente', 'Remetente', 'Von', 'Absender', 'من', 'المرسل'],
  to: ['To', 'Recipients', 'À', 'Destinataires', 'Destinataire', 'Para', 'Destinatario', 'Destinatário', 'An', 'Empfänger', 'إلى', 'المستلم', 'المستلمون'],
  cc: ['Cc', 'نسخة'],
  bcc: ['Bcc', 'Cci', 'Cco', 'Bcc (Blindkopie)'],
  direction: ['Direction', 'Sens', 'Dirección', 'Direção', 'Richtung', 'الاتجاه'],
  type: ['Type', 'Call Type', "Type d'appel", 'Tipo', 'Tipo de llamada', 'Tipo de chamada', 'Typ', 'Art', 'Anruftyp', 'النوع', 'نوع المكالمة'],
  status: ['Status', 'Statut', 'État', 'Estado', 'Situação', 'Zustand', 'الحالة'],
  folder: ['Folder', 'Dossier', 'Carpeta', 'Pasta', 'Ordner', 'المجلد'],
  duration: ['Duration', 'Durée', 'Duración', 'Duração', 'Dauer', 'المدة'],
  body: [
    'Body',
    'Message',
    'Text',
    'Content',
    'Corps',
    'Contenu',
    'Texte',
    'Cuerpo',
    'Mensaje',
    'Contenido',
    'Corpo',
    'Mensagem',
    'Conteúdo',
    'Nachricht',
    'Nachrichtentext',
    'Inhalt',
    'النص',
    'نص الرسالة',
    'المحتوى',
    'الرسالة',
  ],
  subject: ['Subject', 'Objet', 'Sujet', 'Asunto', 'Assunto', 'Betreff', 'الموضوع'],
  chat: [
    'Chat #',
    'Discussion #',
    'Conversation #',
    'Chat n°',
    'N° de discussion',
    'Conversación #',
    'Bate-papo #',
    'Conversa #',
    'Chat Nr',
    'Unterhaltung #',
    'رقم الدردشة',
    'الدردشة #',
    'المحادثة #',
  ],
  message: [
    'Instant Message #',
    'Message instantané #',
    'Message instantané n°',
    'Mensaje instantáneo #',
    'Mensagem instantânea #',
    'Sofortnachricht #',
    'رقم الرسالة الفورية',
    'الرسالة الفورية #',
  ],
  identifier: ['Identifier', 'Id', 'Identifiant', 'Identificador', 'Kennung', 'المعرف', 'المعرّف'],
  videocall: ['Video call', 'Appel vidéo', 'Videollamada', 'Chamada de vídeo', 'Videoanruf', 'مكالمة فيديو'],
  networkname: ['Network name', 'Nom du réseau', 'Nombre de red', 'Nome da rede', 'Netzwerkname', 'اسم الشبكة'],
  countrycode: ['Country code', 'Code pays', 'Código de país', 'Código do país', 'Ländercode', 'رمز البلد'],
  latitude: ['Latitude', 'Latitud', 'Breitengrad', 'خط العرض'],
  longitude: ['Longitude', 'Longitud', 'Längengrad', 'خط الطول'],
  position: ['Position', 'Coordinates', 'Coordonnées', 'Posición', 'Coordenadas', 'Posição', 'Koordinaten', 'الموضع', 'الإحداثيات'],
  precision: ['Precision', 'Accuracy', 'Précision', 'Precisión', 'Precisão', 'Genauigkeit', 'الدقة'],
  category: ['Category', 'Catégorie', 'Categoría', 'Categoria', 'Kategorie', 'الفئة'],
  notes: ['Notes', 'Notas', 'Notizen', 'ملاحظات'],
  description: ['Description', 'Descripción', 'Descrição', 'Beschreibung', 'الوصف'],
  address: ['Address', 'Adresse', 'Dirección postal', 'Endereço', 'العنوان'],
} as const

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
