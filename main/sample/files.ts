import { BURNERS, byKey, NEW_NUMBER, OLD_NUMBER, SHARED_IMEI } from './people.ts'
import { dmy, iso, time } from './clock.ts'
import { type CallRow, recordsOf } from './rows.ts'
import type { World } from './events.ts'
import { writeWorkbook } from './xlsx.ts'

/** One file as an operator or colleague would send it, and what the person importing it answers when asked. */
export interface SampleFile {
  name: string
  bytes: Uint8Array
  zone: string
  region: string
  /** The file's subscriber, where the file itself does not say. */
  subject?: string
}

const CASABLANCA = 'Africa/Casablanca'
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const digits = (number: string): string => number.replace('+', '')
const national = (number: string): string => number.replace(/^\+(212|33)/, '0').replace(/^\+/, '00')
/** Without separators, area and cell take five digits each. */
const run = (cell: string): string =>
  cell
    .split('-')
    .map((part, index) => (index < 2 ? part : part.padStart(5, '0')))
    .join('')
const minutes = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
const empty = (text: string): string => (text === '' ? '#EMPTY' : text)
const arabicDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

/** Moroccan operator: one file a direction and kind, which only its name tells. */
function moroccanOperator(rows: CallRow[], subject: string): SampleFile[] {
  const header = [
    'Telephone Origine',
    'Telephone Destination',
    'Date Appel',
    'Secondes Reelles',
    'Nom',
    'Piece Identification',
    'Date Naissance',
    'Adresse',
    'IMEI',
    'Cgi',
  ].join('\t')
  const kinds = [
    ['s', (row: CallRow) => row.out && row.kind === 'call'],
    ['e_c', (row: CallRow) => !row.out && row.kind === 'call'],
    ['sms_e', (row: CallRow) => row.out && row.kind === 'sms'],
    ['sms_r', (row: CallRow) => !row.out && row.kind === 'sms'],
  ] as const
  return kinds.map(([name, keep]) => ({
    name: `${digits(subject)}_${name}.txt`,
    zone: CASABLANCA,
    region: 'MA',
    bytes: latin1(
      `${[
        header,
        ...rows
          .filter(keep)
          .map((row) =>
            [
              digits(row.from),
              digits(row.to),
              `${dmy(row.wall)} ${time(row.wall)}`,
              `${row.seconds},0`,
              empty(row.otherName),
              empty(row.otherIdentity),
              '#EMPTY',
              '#EMPTY',
              row.imei,
              run(row.place.cell),
            ].join('\t'),
          ),
      ].join('\r\n')}\r\n`,
    ),
  }))
}

/** A Moroccan working file, as analysts pass it round: a workbook. */
function moroccanWorkbook(rows: CallRow[], subject: string): SampleFile {
  const header = ['Type', 'Type comm', 'Appelant', 'Appelé', 'Date / Heure', 'Durée', 'Nom', 'CIN', 'IMEI', 'Cell ID']
  const body = rows.map((row) => [
    row.out ? 'Émis' : 'Reçu',
    row.kind === 'call' ? 'Voix' : 'SMS',
    national(row.from),
    national(row.to),
    `${dmy(row.wall)} ${time(row.wall)}`,
    minutes(row.seconds),
    row.otherName,
    row.otherIdentity,
    row.imei,
    row.place.cell,
  ])
  return {
    name: `Fadet ${digits(subject)}.xlsx`,
    zone: CASABLANCA,
    region: 'MA',
    bytes: writeWorkbook('Fadet', [[`Réquisition fictive, ligne ${national(subject)}`], header, ...body]),
  }
}

/** France, the judicial platform's layout. */
function french(rows: CallRow[], subject: string): SampleFile {
  const header =
    'TYPE;DATE;CIBLE;CORRESPONDANT;TYPE CORRESPONDANT;DIRECTION;DUREE;COMP.;EFFICACITE;IMSI;IMEI;CELLID;ADRESSE IP VO WIFI;PORT SOURCE VO WIFI;ADRESSE2;ADRESSE3;ADRESSE4;ADRESSE5;CODE POSTAL;VILLE;PAYS;TYPE-COORD;X;Y'
  const body = rows.map((row) =>
    [
      row.kind === 'call' ? 'VOIX' : 'SMS',
      `${dmy(row.wall)} - ${time(row.wall)}`,
      digits(subject),
      digits(row.other),
      'MSISDN',
      row.out ? 'SORTANT' : 'ENTRANT',
      row.kind === 'sms' ? '' : row.seconds,
      '',
      'OUI',
      row.imsi,
      row.imei,
      row.place.cell,
      '',
      '',
      '',
      '',
      '',
      '',
      '75018',
      'PARIS',
      'FRANCE',
      'WGS84',
      row.place.lon,
      row.place.lat,
    ].join(';'),
  )
  return { name: `MT20_${digits(subject)}.csv`, zone: 'Europe/Paris', region: 'FR', bytes: latin1(`${[header, ...body].join('\r\n')}\r\n`) }
}

/** English columns, a heading over them, the header again on each page, a total at the foot. */
function paged(rows: CallRow[], subject: string, zone: string, region: string, name: string): SampleFile {
  const header = 'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration (s),IMEI,IMSI,First Cell,Last Cell'
  const lines = [`Fictitious operator,,,,,,,,,,`, `Call detail records of ${subject},,,,,,,,,,`, '', header]
  rows.forEach((row, index) => {
    if (index > 0 && index % 400 === 0) lines.push('', header)
    lines.push(
      [
        row.from,
        row.to,
        row.kind === 'call' ? 'Voice' : 'SMS',
        row.out ? 'Outgoing' : 'Incoming',
        iso(row.wall),
        time(row.wall),
        row.kind === 'sms' ? '' : row.seconds,
        row.imei,
        row.imsi,
        row.place.cell,
        row.place.cell,
      ].join(','),
    )
  })
  lines.push('', `Total records: ${rows.length},,,,,,,,,,`, '*** END OF REPORT ***')
  return { name, zone, region, bytes: utf8(`${lines.join('\n')}\n`) }
}

/** Arabic headings and digits, UTF-16. */
function arabic(rows: CallRow[], subject: string): SampleFile {
  const header = ['رقم المتصل', 'الرقم المطلوب', 'نوع المكالمة', 'الاتجاه', 'التاريخ', 'الوقت', 'المدة بالثواني', 'IMEI', 'IMSI', 'الخلية'].join('\t')
  const body = rows.map((row) =>
    [
      digits(row.from),
      digits(row.to),
      row.kind === 'call' ? 'مكالمة' : 'رسالة',
      row.out ? 'صادرة' : 'واردة',
      arabicDigits(dmy(row.wall)),
      arabicDigits(time(row.wall)),
      row.kind === 'sms' ? '' : arabicDigits(String(row.seconds)),
      row.imei,
      row.imsi,
      row.place.cell,
    ].join('\t'),
  )
  return { name: `سجل ${digits(subject)}.txt`, zone: 'Africa/Tripoli', region: 'LY', bytes: utf16(`${[header, ...body].join('\r\n')}\r\n`) }
}

/** Spanish columns. */
function spanish(rows: CallRow[], subject: string): SampleFile {
  const header = 'Número llamante;Número llamado;Tipo de llamada;Sentido;Fecha;Hora;Duración;IMEI;IMSI;Celda'
  const body = rows.map((row) =>
    [
      digits(row.from),
      digits(row.to),
      row.kind === 'call' ? 'Voz' : 'SMS',
      row.out ? 'Saliente' : 'Entrante',
      dmy(row.wall),
      time(row.wall),
      row.seconds,
      row.imei,
      row.imsi,
      row.place.cell,
    ].join(';'),
  )
  return { name: `Tráfico ${digits(subject)}.csv`, zone: 'Europe/Madrid', region: 'ES', bytes: latin1(`${[header, ...body].join('\r\n')}\r\n`) }
}

/** The neutral layout of research tools; it names its subscriber nowhere. */
function neutral(rows: CallRow[], subject: string): SampleFile {
  const header = 'interaction,direction,correspondent_id,datetime,call_duration,antenna_id'
  const body = rows.map((row) =>
    [
      row.kind === 'call' ? 'call' : 'text',
      row.out ? 'out' : 'in',
      row.other,
      `${iso(row.wall)} ${time(row.wall)}`,
      row.kind === 'sms' ? '' : row.seconds,
      row.place.cell,
    ].join(','),
  )
  return { name: `neutral_${digits(subject)}.csv`, zone: 'Europe/Rome', region: 'IT', subject, bytes: utf8(`${[header, ...body].join('\n')}\n`) }
}

/** French columns, with the rows that go wrong in real life: a cut line, an impossible day, a number a spreadsheet rounded, a service name. */
function frenchWithFaults(rows: CallRow[], subject: string): SampleFile {
  const header = 'Appelant;Appelé;Date;Heure;Durée;Sens;Type;IMEI;IMSI;Cellule'
  const line = (row: CallRow): string =>
    [
      national(row.from),
      national(row.to),
      dmy(row.wall),
      time(row.wall),
      row.seconds,
      row.out ? 'Sortant' : 'Entrant',
      row.kind === 'call' ? 'Voix' : 'SMS',
      row.imei,
      row.imsi,
      row.place.cell,
    ].join(';')
  const body = rows.map(line)
  const subjectNational = national(subject)
  body.splice(40, 0, `0692000011;${subjectNational};31/02/2026;10:15:00;35;Entrant;Voix;;;`)
  body.splice(90, 0, `AD-METEO;${subjectNational};02/04/2026;08:00:02;0;Entrant;SMS;;;`)
  body.splice(150, 0, `2,12692E+11;${subjectNational};09/04/2026;19:22:41;61;Entrant;Voix;;;`)
  body.splice(200, 0, `${subjectNational};0692000011`)
  return { name: `Nouvelle ligne ${digits(subject)}.csv`, zone: CASABLANCA, region: 'MA', bytes: latin1(`${[header, ...body].join('\r\n')}\r\n`) }
}

/** The files of the sample case, in the order in which they are imported. */
export function sampleFiles(world: World): SampleFile[] {
  const of = (key: string, zone: string, skew: number): CallRow[] => recordsOf(world, byKey(key).number, zone, skew)
  const organiser = of('organiser', CASABLANCA, 0)
  const handset = [OLD_NUMBER, ...BURNERS].flatMap((number) => recordsOf(world, number, CASABLANCA, 1)).sort((a, b) => a.at - b.at)
  const zuwara = byKey('zuwara').number
  return [
    ...moroccanOperator(organiser, byKey('organiser').number),
    ...moroccanOperator(of('treasurer', CASABLANCA, 1), byKey('treasurer').number),
    moroccanWorkbook(of('recruiter', CASABLANCA, 0), byKey('recruiter').number),
    paged(handset, `handset ${SHARED_IMEI}`, CASABLANCA, 'MA', `Handset ${SHARED_IMEI}.csv`),
    frenchWithFaults(recordsOf(world, NEW_NUMBER, CASABLANCA, 0), NEW_NUMBER),
    spanish(of('driver', 'Europe/Madrid', 2), byKey('driver').number),
    french(of('payer', 'Europe/Paris', 0), byKey('payer').number),
    paged(of('zuwara', 'Africa/Tripoli', 1), zuwara, 'Africa/Tripoli', 'LY', `CDR ${digits(zuwara)}.csv`),
    arabic(of('transport', 'Africa/Tripoli', 2), byKey('transport').number),
    neutral(of('reception', 'Europe/Rome', 0), byKey('reception').number),
    // An export that overlaps what is there already: each event must count once.
    paged(of('zuwara', 'Africa/Tripoli', 1).slice(0, 700), zuwara, 'Africa/Tripoli', 'LY', `CDR ${digits(zuwara)} (first weeks).csv`),
  ]
}
