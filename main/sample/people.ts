/**
 * The fictitious network: who there is, with which numbers, SIMs and handsets, and where. Nobody here exists. Moroccan
 * numbers lie in a block that no operator holds; French ones in the range reserved for fiction; IMEIs in the range of
 * test handsets (001…); the other countries reserve no range, so theirs end in runs of zeros.
 */
export interface Place {
  cell: string
  name: string
  lat: number
  lon: number
}

export const PLACES = {
  nadorPort: { cell: '604-01-2101-10011', name: 'Nador, port', lat: 35.168, lon: -2.933 },
  nadorTown: { cell: '604-01-2101-10024', name: 'Nador, centre', lat: 35.174, lon: -2.928 },
  beniAnsar: { cell: '604-01-2102-10105', name: 'Beni Ansar', lat: 35.265, lon: -2.935 },
  bouyafar: { cell: '604-01-2103-10217', name: 'Bouyafar, beach', lat: 35.292, lon: -3.052 },
  oujda: { cell: '604-00-2201-20031', name: 'Oujda', lat: 34.681, lon: -1.908 },
  almeria: { cell: '214-07-3301-30041', name: 'Almería', lat: 36.838, lon: -2.463 },
  roquetas: { cell: '214-07-3302-30058', name: 'Roquetas de Mar', lat: 36.764, lon: -2.614 },
  paris: { cell: '208-01-4401-40062', name: 'Paris 18e', lat: 48.892, lon: 2.344 },
  tripoli: { cell: '606-01-5501-50017', name: 'Tripoli', lat: 32.887, lon: 13.191 },
  zuwara: { cell: '606-01-5502-50023', name: 'Zuwara, harbour', lat: 32.931, lon: 12.082 },
  zuwaraBeach: { cell: '606-01-5502-50031', name: 'Zuwara, Abu Kammash', lat: 33.07, lon: 11.82 },
  sabratha: { cell: '606-00-5503-50044', name: 'Sabratha', lat: 32.793, lon: 12.485 },
  lampedusa: { cell: '222-01-6601-60012', name: 'Lampedusa', lat: 35.502, lon: 12.604 },
} as const satisfies Record<string, Place>
export type PlaceName = keyof typeof PLACES

export interface Person {
  key: string
  /** Latin and Arabic spelling; both marked fictitious. */
  name: string
  arabic: string
  role: 'organiser' | 'recruiter' | 'pilot' | 'driver' | 'treasurer' | 'payer' | 'reception' | 'victim' | 'minor'
  number: string
  imei: string
  imsi: string
  home: PlaceName
}

const person = (key: string, role: Person['role'], name: string, arabic: string, number: string, imei: string, imsi: string, home: PlaceName): Person => ({
  key,
  role,
  name: `${name} (fictif)`,
  arabic: `${arabic} (وهمي)`,
  number,
  imei,
  imsi,
  home,
})

/** Day on which the recruiter is arrested; the pilot changes his number two days later. */
export const ARREST = Date.UTC(2026, 2, 10)
export const FIRST_DAY = Date.UTC(2026, 0, 12)
export const LAST_DAY = Date.UTC(2026, 3, 30)

export const OLD_NUMBER = '+212692000037'
export const NEW_NUMBER = '+212692000081'
/** The handset in which three SIMs were used one after the other. */
export const SHARED_IMEI = '001017000004716'
export const BURNERS = ['+212692000093', '+212692000106'] as const

export const PEOPLE: readonly Person[] = [
  person('organiser', 'organiser', 'AMRANI Said', 'سعيد العمراني', '+212692000011', '001017000001118', '604019990000011', 'nadorTown'),
  person('recruiter', 'recruiter', 'TAHIRI Karim', 'كريم الطاهري', '+212692000024', '001017000002421', '604009990000024', 'oujda'),
  person('pilot', 'pilot', 'BOUAZZA Mimoun', 'ميمون بوعزة', OLD_NUMBER, SHARED_IMEI, '604019990000037', 'beniAnsar'),
  person('treasurer', 'treasurer', 'BERRADA Nadia', 'نادية برادة', '+212692000052', '001017000005226', '604019990000052', 'nadorPort'),
  person('driver', 'driver', 'ROBLES Mateo', 'ماتيو روبليس', '+34722999012', '001017000003411', '214079990000012', 'almeria'),
  person('payer', 'payer', 'MERCIER Paul', 'بول مرسييه', '+33639980012', '001017000003312', '208019990000012', 'paris'),
  person('zuwara', 'organiser', 'ELTAIB Mabrouk', 'مبروك الطيب', '+218940000016', '001017000021819', '606019990000016', 'zuwara'),
  person('transport', 'driver', 'GHARIANI Salem', 'سالم الغرياني', '+218940000027', '001017000021827', '606019990000027', 'tripoli'),
  person('reception', 'reception', 'CONTI Aldo', 'ألدو كونتي', '+393980000018', '001017000039019', '222019990000018', 'lampedusa'),
]

/** Protected people: known to the case by their own statements, never by a subscriber file. */
export const PROTECTED = [
  { key: 'victim1', protection: 'victim', label: 'DIALLO Mariam (fictif)', number: '+212692000213', of: 'organiser' },
  { key: 'victim2', protection: 'victim', label: 'TRAORE Issa (fictif)', number: '+218940000219', of: 'zuwara' },
  { key: 'minor1', protection: 'minor', label: 'KONE Awa (fictif)', number: '+212692000225', of: 'recruiter' },
] as const

export const byKey = (key: string): Person => {
  const found = PEOPLE.find((one) => one.key === key)
  if (!found) throw new Error(`nobody is called ${key}`)
  return found
}
