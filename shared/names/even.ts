const TAIL = /(?<=.{2})(?:[aeou]{1,2}l?)d?di+n+e?$/
const GOD_TAIL = /(?<=.{2})[aeiou]l+ah?$/

/** Latin tails and heads in one form: Noureddine, Nuruddin and Nour al-Din; Nasrallah, Nasrullah; Aboubakr, Boubakr. */
export const even = (text: string): string =>
  text
    .replace(TAIL, 'din')
    .replace(GOD_TAIL, 'la')
    .replace(/^a(?=bou?[a-z]{4}|bu[a-z]{4})/, '')
