/** Mobile country codes of the regions this tool serves, to ISO 3166 alpha-2 (ITU-T E.212, annexed list). Others: null. */
const COUNTRIES: Record<string, string> = {
  '202': 'GR', '204': 'NL', '206': 'BE', '208': 'FR', '214': 'ES', '216': 'HU', '218': 'BA', '219': 'HR', '220': 'RS', '222': 'IT', '226': 'RO', '228': 'CH', '230': 'CZ',
  '231': 'SK', '232': 'AT', '234': 'GB', '235': 'GB', '238': 'DK', '240': 'SE', '242': 'NO', '244': 'FI', '255': 'UA', '260': 'PL', '262': 'DE', '268': 'PT', '270': 'LU',
  '272': 'IE', '276': 'AL', '278': 'MT', '280': 'CY', '284': 'BG', '286': 'TR', '293': 'SI', '294': 'MK', '297': 'ME', '340': 'GP', '404': 'IN', '405': 'IN', '410': 'PK',
  '412': 'AF', '415': 'LB', '416': 'JO', '417': 'SY', '418': 'IQ', '419': 'KW', '420': 'SA', '421': 'YE', '422': 'OM', '424': 'AE', '425': 'IL', '426': 'BH', '427': 'QA',
  '470': 'BD', '602': 'EG', '603': 'DZ', '604': 'MA', '605': 'TN', '606': 'LY', '607': 'GM', '608': 'SN', '609': 'MR', '610': 'ML', '611': 'GN', '612': 'CI', '613': 'BF',
  '614': 'NE', '615': 'TG', '616': 'BJ', '617': 'MU', '618': 'LR', '619': 'SL', '620': 'GH', '621': 'NG', '622': 'TD', '623': 'CF', '624': 'CM', '634': 'SD', '636': 'ET',
  '637': 'SO', '638': 'DJ', '639': 'KE', '647': 'RE', '657': 'ER', '659': 'SS',
}
/** Countries whose network codes have three digits (E.212, North America and a few others). */
const THREE_DIGITS = /^(?:302|31[0-6]|33[048]|34[2468]|35[02468]|36[0356]|37[06]|708|722|732|750)/

export const countryOfMcc = (mcc: string): string | null => COUNTRIES[mcc] ?? null

/** Digits of a network code under a country code: 2 or 3; null where a country has both (India's 405), so that a run of digits is not decided. */
export const networkCodeLength = (mcc: string): 2 | 3 | null => (mcc === '405' ? null : THREE_DIGITS.test(mcc) ? 3 : 2)
