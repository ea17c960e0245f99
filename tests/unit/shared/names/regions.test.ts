import { describe, expect, it } from 'vitest'
import { matchNames } from '../../../../shared/names/match.ts'

/** Words of names as two countries, scripts or clerks write them; with an invented family name they are one person's. */
const ONE: Record<string, readonly (readonly [string, string])[]> = {
  'West Africa and the Sahel': [
    ['Amadou', 'Ahmadou'],
    ['Mamadou', 'Muhammadu'],
    ['Modou', 'Mamadou'],
    ['Ousmane', 'Usman'],
    ['Boubacar', 'Abubakar'],
    ['Souleymane', 'Suleiman'],
    ['Aïssatou', 'Aishatu'],
    ['Aliyu', 'Ali'],
    ['Yakubu', 'Yacoub'],
    ['Issoufou', 'Yusuf'],
    ['Diallo', 'Jallow'],
    ['Diawara', 'Jawara'],
    ['Kamara', 'Camara'],
    ['Touray', 'Touré'],
  ],
  'the Horn': [
    ['Cabdi', 'Abdi'],
    ['Xasan', 'Hassan'],
    ['Maxamed', 'Mohamed'],
    ['Faarax', 'Farah'],
    ['Cabdiraxmaan', 'Abdirahman'],
    ['Tesfay', 'ተስፋይ'],
    ['Yohannes', 'Yohanes'],
    ['Tewelde', 'Tewolde'],
    ['Ghebre', 'Gebre'],
    ['Mikael', 'Michael'],
  ],
  'Egypt, Sudan and the Levant': [
    ['Gamal', 'جمال'],
    ['Tharwat', 'Sarwat'],
    ['Magdy', 'مجدي'],
    ['Shaimaa', 'شيماء'],
    ['Siddig', 'الصديق'],
    ['Girgis', 'جرجس'],
    ['Haytham', 'هيثم'],
    ['Ezz El-Din', 'عز الدين'],
    ['Saâdeddine', 'سعد الدين'],
  ],
  'the Maghreb and Libya': [
    ['El Arbi', 'Larbi'],
    ['El Hocine', 'Lhoussaine'],
    ['Moncef', 'المنصف'],
    ['Zoulikha', 'زليخة'],
    ['Nezha', 'نزهة'],
    ['Muftah', 'مفتاح'],
    ['Bensalah', 'بن صالح'],
    ['Oum Kalthoum', 'أم كلثوم'],
    ['Umm Ayman', 'أم أيمن'],
    ['Abou Hamza', 'أبو حمزة'],
    ['Nordine', 'نور الدين'],
  ],
  'Spanish, Italian and chat spellings': [
    ['Yamal', 'Jamal'],
    ['Jalid', 'Khalid'],
    ['Giamal', 'Jamal'],
    ['Sciarif', 'Sharif'],
    ['Mo7ammed', 'محمد'],
    ['3omar', 'Omar'],
    ['9asem', 'Kacem'],
    ['5alid', 'خالد'],
    ['Yass1ne', 'Yassine'],
  ],
}

/** Words so near that many take them for one, and that are two people's all the same. */
const TWO = [
  ['Amadou', 'Mamadou'],
  ['Yohannes', 'Yonas'],
  ['Tesfay', 'Tewelde'],
  ['Abou Omar', 'Abou Ammar'],
  ['Oum Yasmine', 'Oum Yassine'],
  ['Nordine', 'Nasreddine'],
  ['Badreddine', 'Bahaeddine'],
  ['عبد الله', 'عبيد الله'],
  ['أشرف', 'شريف'],
  ['أسامة', 'سامي'],
  ['مريم', 'مرام'],
  ['Faouzi', 'Fathi'],
  ['Miloud', 'Mouloud'],
  ['Salem', 'Salim'],
  ['Rached', 'Rachid'],
  ['Fatou', 'Aminata'],
  ['Halima', 'Salima'],
  ['Ziad', 'Zaid'],
] as const

describe.each(Object.entries(ONE))('names of %s', (_, pairs) => {
  it.each(pairs)('%s and %s are one', (a, b) => {
    const found = matchNames(`${a} Zeitouni`, `Zaytuni ${b}`, { kind: 'person' })
    expect(found.match, JSON.stringify(found.parts)).toBe(true)
  })
})

describe('names that only look alike', () => {
  it.each(TWO)('%s and %s are two', (a, b) => {
    expect(matchNames(`${a} Zeitouni`, `${b} Zeitouni`, { kind: 'person' })).toMatchObject({ match: false, limit: 'contradiction' })
  })
})
